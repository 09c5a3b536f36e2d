namespace Lms.Assessments.Sessions;

/// <summary>One piece of a session's plan. Its place in the day is its place in the list.</summary>
/// <param name="Day">1 is the first day.</param>
/// <param name="Title">May be empty: a break needs no more than its kind.</param>
/// <param name="Reference">What it brings onto the console: a lesson's id, a poll's code of the module. Null where it brings nothing.</param>
public sealed record SessionSlot(int Day, int Minutes, SlotKind Kind, string Title, string? Reference = null);
