namespace Lms.Data.Polls;

/// <summary>What a trainer wants to ask.</summary>
/// <param name="Kind">A code of <see cref="Assessments.Polls.PollKind"/>; <c>quiz</c> needs <paramref name="ItemId"/>.</param>
/// <param name="Options">One an option; for a quiz the two words for true and false, which an item does not have.</param>
public sealed record NewPoll(
    string Kind,
    string Text,
    IReadOnlyList<string> Options,
    bool Anonymous = false,
    bool MayChange = false,
    int? Seconds = null,
    bool SpeedPoints = false,
    Guid? ItemId = null,
    string? ModuleCode = null);
