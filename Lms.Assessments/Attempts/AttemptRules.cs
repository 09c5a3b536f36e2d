using Lms.Assessments.Quizzes;
using Lms.Assessments.Values;

namespace Lms.Assessments.Attempts;

/// <summary>
/// The rules one attempt runs under, copied when it starts: what an editor changes afterwards touches nobody who is in the
/// middle of a test. Points are hundredths.
/// </summary>
public sealed record AttemptRules
{
    public required Guid QuizId { get; init; }

    public required QuizKind Kind { get; init; }

    public required TestForm Form { get; init; }

    /// <summary>1 for the person's first attempt at this quiz.</summary>
    public required int Number { get; init; }

    public required ValueList<Slot> Slots { get; init; }

    /// <summary>The person's own deadline; null when there is no limit.</summary>
    public DateTimeOffset? DeadlineAt { get; init; }

    /// <summary>How long after the deadline an answer still counts, because the line was slow and not the person.</summary>
    public required int GraceSeconds { get; init; }

    /// <summary>Decides the order in which options are shown.</summary>
    public required int Seed { get; init; }

    public required ReviewPolicy Review { get; init; }

    /// <summary>In which the person read when they began (BCP 47); null for attempts from before it was kept. It decides nothing: it tells whether an item is as hard in every language.</summary>
    public string? Language { get; init; }

    /// <summary>The last instant at which a save or a submit is taken; null when there is no limit.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public DateTimeOffset? ClosesAt => DeadlineAt?.AddSeconds(GraceSeconds);

    /// <summary>The item's place, or null when the quiz has no such item.</summary>
    public Slot? FindSlot(string itemId) => Slots.FirstOrDefault(s => s.ItemId == itemId);
}
