namespace Lms.Assessments.Questions;

/// <summary>A question as everybody in the room sees it. One that a trainer took off is not there.</summary>
/// <param name="State"><c>asked</c>, <c>answered</c> or <c>parked</c>.</param>
/// <param name="Answer">In words, where it was answered in writing.</param>
public sealed record RoomQuestion(Guid Question, string Text, string Name, int Votes, string State, string? Answer);
