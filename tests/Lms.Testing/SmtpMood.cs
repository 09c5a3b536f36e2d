namespace Lms.Testing;

/// <summary>How <see cref="FaultySmtp"/> treats a message.</summary>
public enum SmtpMood
{
    Take,

    /// <summary>554 instead of a greeting: it serves nobody.</summary>
    NoService,

    /// <summary>Takes the line and says nothing.</summary>
    HangAtGreeting,

    /// <summary>550 to MAIL FROM: it does not take letters from us.</summary>
    RefuseSender,

    /// <summary>550 5.1.1 to RCPT TO.</summary>
    Refuse,

    /// <summary>451 to RCPT TO.</summary>
    Greylist,

    /// <summary>421 to RCPT TO, and the line is closed.</summary>
    GoAway,

    /// <summary>Never answers RCPT TO.</summary>
    Hang,

    /// <summary>550 after the message.</summary>
    RefuseContent,

    /// <summary>Takes the message whole, and the line breaks before it says so.</summary>
    DropAfterData,

    /// <summary>Takes the message whole and never says so.</summary>
    HangAfterData,
}
