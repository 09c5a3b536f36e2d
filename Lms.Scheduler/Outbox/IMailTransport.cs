using MimeKit;

namespace Lms.Scheduler.Outbox;

/// <summary>The way out of the house.</summary>
public interface IMailTransport
{
    /// <summary>Hands the message over and returns the other side's answer.</summary>
    /// <exception cref="MailFailedException">Refused for good, or not now.</exception>
    Task<string> Send(MimeMessage message, CancellationToken cancel);

    /// <summary>Ends a conversation kept open between messages.</summary>
    Task Rest(CancellationToken cancel);
}
