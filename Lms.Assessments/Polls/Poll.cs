using Lms.Assessments.Items;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Assessments.Polls;

/// <summary>
/// A question asked in a session: prepared, opened once, closed once. What it asks and who may know the answers is fixed before it
/// opens. Times are the server's. Made by <see cref="Prepare"/>; the other members throw <see cref="RuleBroken"/> when a rule says no.
/// </summary>
public sealed partial record Poll
{
    /// <summary>
    /// A vote counts that was on its way when the poll closed: one round trip of a slow mobile line. The same for everybody and for
    /// both ways of closing, so that nobody is cut off by the line they have.
    /// </summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    public const int HighestRating = 5;

    /// <summary>Fewest people whose anonymous votes come to light together while a poll takes votes.</summary>
    public const int Together = 5;

    public required PollKind Kind { get; init; }

    public required string Text { get; init; }

    /// <summary>Empty where people write or rate.</summary>
    public ValueList<string> Options { get; init; } = [];

    /// <summary>Nothing stored joins a person to a choice.</summary>
    public bool Anonymous { get; init; }

    /// <summary>A named vote may change until the poll closes. Never true of an anonymous one: nobody knows which it was.</summary>
    public bool MayChange { get; init; }

    /// <summary>Texts wait for a trainer.</summary>
    public bool Moderated { get; init; }

    /// <summary>Quiz: what is asked, with its key.</summary>
    public Item? Item { get; init; }

    /// <summary>Countdown; null = open until closed by hand.</summary>
    public int? Seconds { get; init; }

    public bool SpeedPoints { get; init; }

    public PollState State { get; init; }

    public DateTimeOffset? OpenedAt { get; init; }

    public DateTimeOffset? ClosesAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Everybody sees the results since then; null = hidden.</summary>
    public DateTimeOffset? ShownAt { get; init; }

    /// <summary>The numbers of its tally, all of them: options, ratings, or option × 100 + place.</summary>
    public IEnumerable<int> CountNumbers => Kind switch
    {
        PollKind.Single or PollKind.Multiple or PollKind.Quiz => Enumerable.Range(1, Options.Count),
        PollKind.Rating => Enumerable.Range(1, HighestRating),
        PollKind.Ranking => Enumerable.Range(1, Options.Count).SelectMany(o => Enumerable.Range(1, Options.Count).Select(p => (o * 100) + p)),
        PollKind.Cloud or PollKind.Open => [],
        _ => throw new InvalidOperationException($"{Kind} is no kind of poll"),
    };

    /// <summary>
    /// While it takes votes, its tally follows behind by steps: anonymous, and nobody let its texts through one by one. With each vote
    /// seen as it comes, whoever watches two people vote knows what each chose.
    /// </summary>
    public bool TellsInSteps(DateTimeOffset now) => Anonymous && !Moderated && Takes(now);

    /// <summary>
    /// How many votes may be seen of these, in steps. One whole step is always kept back, so that what the close reveals is again
    /// at least <see cref="Together"/> people's and never the last one's.
    /// </summary>
    public static int SeenOf(int voters) => Math.Max(0, (voters / Together * Together) - Together);

    public bool IsWritten => Kind is PollKind.Cloud or PollKind.Open;

    /// <summary>Throws <c>poll.already_opened</c>.</summary>
    public Poll Open(DateTimeOffset now) => State == PollState.Prepared
        ? this with { State = PollState.Open, OpenedAt = now, ClosesAt = Seconds is { } seconds ? now.AddSeconds(seconds) : null }
        : throw new RuleBroken("poll.already_opened");

    /// <summary>Its countdown is over, whoever says so and however late.</summary>
    public bool IsDue(DateTimeOffset now) => State == PollState.Open && ClosesAt <= now;

    /// <summary>When a countdown is over it closed then, however late that is noticed. Throws <c>poll.not_open</c>.</summary>
    public Poll Close(DateTimeOffset now) => State == PollState.Open
        ? this with { State = PollState.Closed, ClosedAt = ClosesAt < now ? ClosesAt : now }
        : throw new RuleBroken("poll.not_open");

    /// <summary>
    /// May be shown while still open, but a quiz only when it is closed: its results name the right answer.
    /// Throws <c>poll.not_asked</c>, <c>poll.quiz_open</c>.
    /// </summary>
    public Poll Show(DateTimeOffset now) => (State, Kind) switch
    {
        (PollState.Prepared, _) => throw new RuleBroken("poll.not_asked"),
        (PollState.Open, PollKind.Quiz) => throw new RuleBroken("poll.quiz_open"),
        _ => this with { ShownAt = ShownAt ?? now },
    };

    /// <summary>
    /// Votes count now. The grace after closing ends where the results are shown: what everybody has read does not change any more,
    /// and nobody answers a quiz from its key.
    /// </summary>
    public bool Takes(DateTimeOffset now) => State switch
    {
        PollState.Open => ClosesAt is not { } end || now <= end || (ShownAt is null && now <= end + Grace),
        PollState.Closed => ShownAt is null && now <= ClosedAt + Grace,
        _ => false,
    };
}
