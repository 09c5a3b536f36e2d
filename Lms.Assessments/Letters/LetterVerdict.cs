namespace Lms.Assessments.Letters;

/// <summary>What is done with a letter now. Stored with a dropped one as its <see cref="Values.Code"/>.</summary>
public enum LetterVerdict
{
    Send,

    /// <summary>It is night where its reader is.</summary>
    Wait,

    /// <summary>Its reader does not want this kind.</summary>
    Stopped,

    /// <summary>It would come after it is of use.</summary>
    Late,

    /// <summary>Nobody can be reached at its reader's address; what they cannot do without is tried all the same.</summary>
    Unreachable,
}
