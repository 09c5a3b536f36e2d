namespace Lms.Assessments.Certificates;

/// <summary>A small word and its value, for example "Length" and "6 hours".</summary>
/// <param name="Label">In the page's language.</param>
/// <param name="Value">In the page's language; dates in words.</param>
public sealed record CertificateFact(string Label, string Value);
