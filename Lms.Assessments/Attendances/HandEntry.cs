namespace Lms.Assessments.Attendances;

/// <summary>What somebody responsible entered by hand. The newest of a person counts; none is ever changed.</summary>
/// <param name="Minutes">As the trainer knows them; null leaves the minutes the page measured.</param>
public sealed record HandEntry(bool Present, int? Minutes);
