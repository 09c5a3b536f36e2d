using System.Globalization;
using Lms.Assessments.Polls;
using Lms.Data.Polls;
using Lms.Scheduler.Languages;

namespace Lms.Web.Polls;

/// <summary>A poll on a page, to one reader.</summary>
/// <param name="Tally">Null where this reader does not see it.</param>
/// <param name="HasVoted">This reader has.</param>
/// <param name="Mine">What they chose; null also where only that they did is known.</param>
public sealed record PollView(PollRow Row, Poll Poll, Tally? Tally, bool HasVoted, PollChoice? Mine, DateTimeOffset Now)
{
    public bool IsOpen => Poll.State == PollState.Open && !Poll.IsDue(Now);

    /// <summary>The form is offered.</summary>
    public bool MayVote => IsOpen && (!HasVoted || Poll.MayChange);

    public bool IsShown => Row.ShownAt is not null;

    /// <summary>More than one option may be ticked.</summary>
    public bool Many => Poll.Kind == PollKind.Multiple || (Poll.Item is { } item && LiveQuiz.AllowsMany(item));

    /// <summary>The fields that answer it: a quiz is answered like a choice.</summary>
    public string Ballot => Poll.Kind == PollKind.Quiz ? Many ? "multiple" : "single" : Row.Kind;

    /// <summary>For who runs the session: the right answer is told as soon as nobody can answer any more.</summary>
    public bool ForTrainers { get; init; }

    /// <summary>Numbers of a quiz's right options, once this reader may know them.</summary>
    public IReadOnlyList<int> Key => (IsShown || (ForTrainers && Poll.State == PollState.Closed)) && Poll.Item is { } item ? LiveQuiz.Key(item) : [];

    /// <summary>Milliseconds since 1970, for the countdown of the script.</summary>
    public long? ClosesAtMs => Poll.ClosesAt?.ToUnixTimeMilliseconds();

    public string Address => $"/sessions/{Row.SessionId}/polls/{Row.Id}";

    /// <summary>The fields of a form that was refused: what was typed is not cleared.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Typed { get; init; }

    public string? TextTyped => Typed is null ? Mine?.Text : First("text");

    public bool Has(int option) => Typed is null
        ? Mine?.Options?.Contains(option) == true || Mine?.Rating == option
        : Fields(Poll.Kind == PollKind.Rating ? "rating" : "option").Contains(option.ToString(CultureInfo.InvariantCulture));

    /// <summary>The place this reader gave an option; 0 = none yet.</summary>
    public int PlaceOf(int option) => Typed is null
        ? (Mine?.Order?.ToList().IndexOf(option) ?? -1) + 1
        : int.TryParse(First(FormattableString.Invariant($"place{option}")), NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : 0;

    /// <summary>What they chose, in words.</summary>
    public string? MineInWords(Words words) => Mine switch
    {
        { Options: { } some } => string.Join(" · ", some.Select(o => Poll.Options[o - 1])),
        { Rating: { } rating } => words.Figures.Number(rating),
        { Order: { } order } => string.Join(" · ", order.Select((o, place) => $"{words.Figures.Number(place + 1)} {Poll.Options[o - 1]}")),
        { Text: { } text } => text,
        _ => null,
    };

    private string? First(string name) => Fields(name) is [var first, ..] ? first : null;

    private IReadOnlyList<string> Fields(string name) => Typed!.TryGetValue(name, out var values) ? values : [];
}
