using Ical.Net;

namespace Lms.Scheduler.Outbox;

/// <summary>What a mail says, before it has a form: the text and the HTML part are made of the same pieces.</summary>
/// <param name="Subject">One line.</param>
/// <param name="Paragraphs">In reading order.</param>
/// <param name="Facts">Pairs of label and value shown as a short table.</param>
/// <param name="Link">The one thing to do, with its words.</param>
/// <param name="Calendar">An event to put into the reader's calendar, where there is a date.</param>
public sealed record Letter(
    string Subject,
    IReadOnlyList<string> Paragraphs,
    IReadOnlyList<(string Label, string Value)> Facts,
    (string Words, Uri Address)? Link = null,
    Calendar? Calendar = null)
{
    /// <summary>Put with the mail to the byte.</summary>
    public IReadOnlyList<LetterFile> Files { get; init; } = [];

    /// <summary>The last moment at which it is of use; null where it keeps.</summary>
    public DateTimeOffset? LatestAt { get; init; }

    /// <summary>Where its reader says that they want no more of the kind; null where they need it.</summary>
    public (string Words, Uri Address)? Stop { get; init; }
}
