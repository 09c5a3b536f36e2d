namespace Lms.Assessments.Attendances;

/// <summary>A question that was asked, unless a trainer took it off.</summary>
/// <param name="State">asked, answered, parked.</param>
public sealed record SheetQuestion(string Text, string Name, int Votes, string State, string? Answer, DateTimeOffset AskedAt);
