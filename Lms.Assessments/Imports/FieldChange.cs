namespace Lms.Assessments.Imports;

/// <summary>One field of a person, as it is and as the row would make it: codes and ids, not words.</summary>
public sealed record FieldChange(ImportField Field, string? Was, string Becomes);
