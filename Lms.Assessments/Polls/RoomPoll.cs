using Lms.Assessments.Values;

namespace Lms.Assessments.Polls;

/// <summary>A poll as everybody in the room sees it.</summary>
/// <param name="Number">In the session, from 1; what live messages name it by.</param>
/// <param name="ClosesAt">End of its countdown, server time; null = until closed by hand.</param>
/// <param name="Open">False after it was closed. A countdown that has run out is the reader's to see.</param>
/// <param name="Shown">The result as it stood when it was shown; null while results are hidden.</param>
/// <param name="Key">A quiz's right options, told with the results.</param>
/// <param name="Many">A quiz in which more than one option may be ticked.</param>
public sealed record RoomPoll(
    Guid Poll,
    int Number,
    string Kind,
    string Text,
    ValueList<string> Options,
    bool Anonymous,
    bool MayChange,
    bool Moderated,
    bool SpeedPoints,
    DateTimeOffset? ClosesAt,
    bool Open,
    Tally? Shown,
    ValueList<int>? Key,
    bool? Many = null)
{
    /// <summary>Opened, for the first time or again: what was shown before is hidden, since votes come in anew.</summary>
    public static RoomPoll From(PollOpened opened) => new(
        opened.Poll, opened.Number, opened.Kind, opened.Text, opened.Options, opened.Anonymous, opened.MayChange, opened.Moderated,
        opened.SpeedPoints, opened.ClosesAt, Open: true, Shown: null, Key: null, opened.Many);
}
