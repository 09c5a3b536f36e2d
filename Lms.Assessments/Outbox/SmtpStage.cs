namespace Lms.Assessments.Outbox;

/// <summary>How far a conversation with a mail server had come when the server said no.</summary>
public enum SmtpStage
{
    /// <summary>Connecting, greeting, encryption, signing in: nothing yet about this message.</summary>
    Greeting,

    /// <summary>MAIL FROM: about us.</summary>
    Sender,

    /// <summary>RCPT TO: about the address it goes to.</summary>
    Recipient,

    /// <summary>DATA: about the message as a whole.</summary>
    Message,
}
