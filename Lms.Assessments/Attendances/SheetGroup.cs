using Lms.Assessments.Values;

namespace Lms.Assessments.Attendances;

/// <summary>A small group, who was in it, and what it wrote.</summary>
public sealed record SheetGroup(int Round, int Number, string Name, string? Task, ValueList<string> Members, ValueList<string> Note, DateTimeOffset? ReportedAt);
