namespace Lms.Assessments.Outbox;

/// <summary>What a cause comes to, for a reader who knows no reply codes.</summary>
public enum MailCause
{
    /// <summary>Nobody can be reached at the address.</summary>
    Address,

    /// <summary>The mailbox is full.</summary>
    Full,

    /// <summary>The other side does not want it: a rule of theirs, or our standing with them.</summary>
    Policy,

    /// <summary>Refused for now, for a whole day.</summary>
    Busy,

    /// <summary>The server could not be reached for a whole day.</summary>
    NoConnection,

    /// <summary>The letter could not be written.</summary>
    NotWritten,

    /// <summary>Anything else.</summary>
    Other,
}
