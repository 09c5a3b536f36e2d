namespace Lms.Assessments.Letters;

/// <summary>What a letter is to its reader, which decides whether they may do without it. Stored as its <see cref="Values.Code"/>.</summary>
public enum LetterKind
{
    /// <summary>An invitation, an answer, a result, a certificate, an offer, a new date: nobody can stop it, and it goes at any hour.</summary>
    Essential,

    /// <summary>Says again what is on the reader's pages: a session, a due time, a date they set.</summary>
    Reminder,

    /// <summary>A session went by without them.</summary>
    Missed,

    /// <summary>Figures that come each month.</summary>
    News,
}
