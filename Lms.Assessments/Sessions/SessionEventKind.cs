namespace Lms.Assessments.Sessions;

/// <summary>
/// What can happen in a session, by its stored name. The payloads are JSON objects in camel case; add fields as nullable, rename
/// nothing: old sessions are read for ever.
/// </summary>
public static class SessionEventKind
{
    /// <summary><c>{mode, lead, leadName}</c></summary>
    public const string Opened = "opened";

    /// <summary><c>{}</c>: paused; <see cref="Resumed"/> follows.</summary>
    public const string Adjourned = "adjourned";

    /// <summary><c>{}</c></summary>
    public const string Resumed = "resumed";

    /// <summary><c>{}</c>: the last event of a session.</summary>
    public const string Closed = "closed";

    /// <summary><c>{lead, leadName}</c></summary>
    public const string TakenOver = "taken_over";

    /// <summary><c>{mode}</c></summary>
    public const string ModeChanged = "mode_changed";

    /// <summary><c>{slide, number, of, kind, title, width, height, lesson}</c>; <c>lesson</c> is the address of a lesson's page for people enrolled.</summary>
    public const string SlideShown = "slide_shown";

    /// <summary><c>{}</c>: nothing on the screen.</summary>
    public const string SlideHidden = "slide_hidden";

    /// <summary><c>{poll, number, kind, text, options, anonymous, mayChange, moderated, closesAt, speedPoints}</c></summary>
    public const string PollOpened = "poll_opened";

    /// <summary><c>{poll, number}</c></summary>
    public const string PollClosed = "poll_closed";

    /// <summary><c>{poll, number, voters, counts, words, key}</c>: the tally as it stood; <c>key</c> names a quiz's right options.</summary>
    public const string ResultsShown = "results_shown";

    /// <summary><c>{poll, number}</c></summary>
    public const string ResultsHidden = "results_hidden";

    /// <summary><c>{question, text, person, name}</c></summary>
    public const string QuestionAsked = "question_asked";

    /// <summary><c>{question, votes}</c></summary>
    public const string QuestionUpvoted = "question_upvoted";

    /// <summary><c>{question, answer}</c></summary>
    public const string QuestionAnswered = "question_answered";

    /// <summary><c>{question}</c></summary>
    public const string QuestionParked = "question_parked";

    /// <summary><c>{question}</c>: taken off by a trainer.</summary>
    public const string QuestionRemoved = "question_removed";

    /// <summary><c>{question}</c>: waits again.</summary>
    public const string QuestionReopened = "question_reopened";

    /// <summary><c>{person, name}</c>, to trainers.</summary>
    public const string HandRaised = "hand_raised";

    /// <summary><c>{person}</c>, to trainers; from a trainer to everybody, because the person's own page must hear of it. No person = all hands.</summary>
    public const string HandLowered = "hand_lowered";

    /// <summary><c>{text, name}</c>: a trainer to everybody.</summary>
    public const string Message = "message";

    /// <summary><c>{round, count, task, person}</c>, again for a person who was moved: each person's own group is read over HTTP.</summary>
    public const string GroupsFormed = "groups_formed";

    /// <summary><c>{group, round, number, name}</c></summary>
    public const string GroupReported = "group_reported";

    /// <summary><c>{endsAt, label}</c></summary>
    public const string TimerSet = "timer_set";

    /// <summary><c>{}</c></summary>
    public const string TimerCleared = "timer_cleared";

    /// <summary><c>{text}</c>, to trainers.</summary>
    public const string Note = "note";

    /// <summary><c>{}</c>: people in the room may give the code of the moment.</summary>
    public const string CheckInOpened = "check_in_opened";

    /// <summary><c>{}</c></summary>
    public const string CheckInClosed = "check_in_closed";
}
