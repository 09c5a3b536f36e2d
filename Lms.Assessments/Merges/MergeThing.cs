namespace Lms.Assessments.Merges;

/// <summary>What moves with a person, as the page and the log count it.</summary>
public enum MergeThing
{
    Enrolments,

    /// <summary>Attendances, check-ins, entries by hand, and how long a page was open.</summary>
    Attendances,

    /// <summary>Votes, questions, hands and groups of live sessions.</summary>
    Voices,

    /// <summary>Nominations and places in line.</summary>
    Lines,

    Roles,

    /// <summary>Sessions they lead or train, people they mentor, trainings they gave on their own.</summary>
    Teaching,

    Letters,

    Files,

    /// <summary>Saved views, comments, packages, lists and remembered columns.</summary>
    Desk,

    /// <summary>Those who were merged into them before.</summary>
    Merged,
}
