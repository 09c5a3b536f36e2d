using Lms.Assessments.Certificates;

namespace Lms.Assessments.Documents;

/// <summary>A fact under the title: what it is, and its value, which may be in another language.</summary>
public sealed record PrintedLine(string Label, PrintedText Value);
