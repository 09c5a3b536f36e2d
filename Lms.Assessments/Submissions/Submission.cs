using Lms.Assessments.Marks;
using Lms.Assessments.Values;

namespace Lms.Assessments.Submissions;

/// <summary>
/// What one person or one group makes of an assignment, computed from its steps. Life: begun → handed in → returned → handed in … →
/// marked → (regraded | appealed → appeal answered)*. The verbs (in the files beside this one) take the time, check the rules and
/// return the steps to append, or none when there is nothing to do; they change nothing.
/// </summary>
public sealed partial record Submission
{
    private Submission(Begun begun) => BegunAt = begun.At;

    public DateTimeOffset BegunAt { get; }

    public SubmissionState State { get; private init; } = SubmissionState.Draft;

    /// <summary>Every hand-in, the newest last; the newest counts.</summary>
    public ValueList<HandedIn> HandIns { get; private init; } = [];

    /// <summary>Every return, the newest last.</summary>
    public ValueList<Returned> Returns { get; private init; } = [];

    /// <summary>The mark as it was given; null before. <see cref="Grade"/> is what counts.</summary>
    public Marked? Marked { get; private init; }

    /// <summary>Changes of the mark since it was given, the newest last.</summary>
    public ValueList<Regraded> Regrades { get; private init; } = [];

    public Appealed? Appeal { get; private init; }

    public AppealAnswered? Answer { get; private init; }

    public int StepCount { get; private init; } = 1;

    /// <summary>The hand-in that counts; null before the first.</summary>
    public HandedIn? Newest => HandIns.Count == 0 ? null : HandIns[^1];

    /// <summary>0 before the first hand-in.</summary>
    public int Round => Newest?.Round ?? 0;

    /// <summary>Text and files may be changed: before the first hand-in, and after a return.</summary>
    public bool IsOpen => State is SubmissionState.Draft or SubmissionState.Returned;

    /// <summary>The mark that counts, points after deduction; null before it is marked, and again while a newer round waits.</summary>
    public SubmissionGrade? Grade => Regrades.Count > 0 && Regrades[^1] is var r
        ? new SubmissionGrade(r.LevelHundredths, r.Levels, r.PointsHundredths, r.MaxPointsHundredths)
        : Marked is { } m ? new SubmissionGrade(m.LevelHundredths, m.Levels, m.PointsHundredths, m.MaxPointsHundredths) : null;

    /// <summary>The feedback that belongs to <see cref="Grade"/>.</summary>
    public Feedback? Feedback => Regrades.Count > 0 ? Regrades[^1].Feedback : Marked?.Feedback;

    /// <summary>Criterion by criterion, of <see cref="Grade"/>; empty before.</summary>
    public ValueList<CriterionResult> Results => Regrades.Count > 0 ? Regrades[^1].Results : Marked?.Results ?? [];

    /// <summary>Folds the steps in the order of their recording. Throws <see cref="InvalidOperationException"/> for a log that cannot be: that is damage, not a rule.</summary>
    public static Submission Fold(IEnumerable<SubmissionStep> steps)
    {
        Submission? submission = null;
        foreach (var step in steps)
            submission = submission is null ? Start(step) : submission.Apply(step);
        return submission ?? throw new InvalidOperationException("a submission without steps");
    }

    /// <summary>The submission after one more step.</summary>
    public Submission Apply(SubmissionStep step) => (step switch
    {
        HandedIn s when IsOpen && s.Round == Round + 1 => this with { State = SubmissionState.HandedIn, HandIns = [.. HandIns, s] },
        // A marked work may be given back too: its mark is then of a round that no longer counts.
        Returned s when State is SubmissionState.HandedIn or SubmissionState.Marked && s.Round == Round =>
            this with { State = SubmissionState.Returned, Returns = [.. Returns, s], Marked = null, Regrades = [], Appeal = null, Answer = null },
        Marked s when State == SubmissionState.HandedIn && s.Round == Round => this with { State = SubmissionState.Marked, Marked = s },
        Regraded s when State is SubmissionState.Marked or SubmissionState.Appealed && s.Round == Round => this with { Regrades = [.. Regrades, s] },
        Appealed s when State == SubmissionState.Marked => this with { State = SubmissionState.Appealed, Appeal = s, Answer = null },
        AppealAnswered s when State == SubmissionState.Appealed => this with { State = SubmissionState.Marked, Answer = s },
        _ => throw new InvalidOperationException($"step '{step.Kind}' cannot follow in state {State} of round {Round}"),
    }) with { StepCount = StepCount + 1 };

    private static Submission Start(SubmissionStep step) =>
        step is Begun begun ? new Submission(begun) : throw new InvalidOperationException($"step '{step.Kind}' before 'begun'");
}
