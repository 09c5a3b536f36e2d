using System.Collections.Immutable;
using Lms.Assessments.Values;

namespace Lms.Assessments.Attempts;

/// <summary>
/// One person's try at a quiz, computed from its steps. Life: started → saved* → submitted or closed overdue → marked →
/// (regraded | marked by hand)*. The verbs (in the files beside this one) take the time, check the rules and return the steps to
/// append, or none when there is nothing to do; they change nothing. The idea is Moodle's question engine.
/// </summary>
public sealed partial record Attempt
{
    private Attempt(Started started) => (Rules, StartedAt) = (started.Rules, started.At);

    public AttemptRules Rules { get; }

    public DateTimeOffset StartedAt { get; }

    public AttemptState State { get; private init; } = AttemptState.InProgress;

    /// <summary>When it was handed in; for an overdue one its deadline. Null while in progress.</summary>
    public DateTimeOffset? FinishedAt { get; private init; }

    /// <summary>True when nobody handed it in; stays true after marking.</summary>
    public bool WasOverdue { get; private init; }

    /// <summary>Seconds after the deadline at which it was handed in, within the grace; otherwise 0.</summary>
    public int LateSeconds { get; private init; }

    /// <summary>The newest answer of each item that has one, by item id.</summary>
    public ImmutableSortedDictionary<string, Answer> Answers { get; private init; } = NoAnswers;

    /// <summary>The newest computed mark of each item, by item id; empty until marked. <see cref="ShareOf"/> is what counts.</summary>
    public ImmutableSortedDictionary<string, ItemMark> Marks { get; private init; } = NoMarks;

    /// <summary>Marks given by hand, by item id.</summary>
    public ImmutableSortedDictionary<string, MarkedByHand> HandMarks { get; private init; } = NoHandMarks;

    public int StepCount { get; private init; } = 1;

    /// <summary>A count higher than any seen: where the next page, also on another device, goes on counting.</summary>
    public long NextClientSeq => Answers.Count == 0 ? 1 : Answers.Values.Max(a => a.ClientSeq) + 1;

    /// <summary>Folds the steps in the order of their recording. Throws <see cref="InvalidOperationException"/> for a log that cannot be: that is damage, not a rule.</summary>
    public static Attempt Fold(IEnumerable<Step> steps)
    {
        Attempt? attempt = null;
        foreach (var step in steps)
            attempt = attempt is null ? Begin(step) : attempt.Apply(step);
        return attempt ?? throw new InvalidOperationException("an attempt without steps");
    }

    /// <summary>The attempt after one more step.</summary>
    public Attempt Apply(Step step) => (step switch
    {
        Saved s when State == AttemptState.InProgress => this with { Answers = Newest(s.ItemId, new Answer(s.Response, s.ClientSeq, s.At)) },
        Submitted s when State == AttemptState.InProgress => Finish(s),
        ClosedOverdue s when State == AttemptState.InProgress => this with { State = AttemptState.Overdue, FinishedAt = s.FinishedAt, WasOverdue = true },
        Marked s when State is AttemptState.Submitted or AttemptState.Overdue => this with { State = AttemptState.Marked, Marks = Marks.SetItems(s.Marks.Select(m => KeyValuePair.Create(m.ItemId, m))) },
        Regraded s when State == AttemptState.Marked => this with { Marks = Marks.SetItems(s.Marks.Select(m => KeyValuePair.Create(m.ItemId, m))) },
        MarkedByHand s when State == AttemptState.Marked => this with { HandMarks = HandMarks.SetItem(s.ItemId, s) },
        _ => throw new InvalidOperationException($"step '{step.Kind}' cannot follow in state {State}"),
    }) with { StepCount = StepCount + 1 };

    private static readonly ImmutableSortedDictionary<string, Answer> NoAnswers = ImmutableSortedDictionary.Create<string, Answer>(StringComparer.Ordinal);
    private static readonly ImmutableSortedDictionary<string, ItemMark> NoMarks = ImmutableSortedDictionary.Create<string, ItemMark>(StringComparer.Ordinal);
    private static readonly ImmutableSortedDictionary<string, MarkedByHand> NoHandMarks = ImmutableSortedDictionary.Create<string, MarkedByHand>(StringComparer.Ordinal);

    private static Attempt Begin(Step step) =>
        step is Started started ? new Attempt(started) : throw new InvalidOperationException($"step '{step.Kind}' before 'started'");

    private Attempt Finish(Submitted submitted)
    {
        var finished = this;
        foreach (var given in submitted.Answers)
            finished = finished with { Answers = finished.Newest(given.ItemId, new Answer(given.Response, given.ClientSeq, submitted.At)) };
        return finished with { State = AttemptState.Submitted, FinishedAt = submitted.At, LateSeconds = submitted.LateSeconds };
    }

    // A higher count wins wherever it stands in the log, so the fold does not depend on the order of arrival.
    private ImmutableSortedDictionary<string, Answer> Newest(string itemId, Answer answer) =>
        Answers.TryGetValue(itemId, out var known) && known.ClientSeq >= answer.ClientSeq ? Answers : Answers.SetItem(itemId, answer);
}
