namespace Lms.Scheduler.Outbox;

/// <summary>The server cannot take this message now (SMTP 4xx, no connection, time-out). <see cref="NoConnection"/> says it is the server, not the message.</summary>
public sealed class MailDelayedException(string response, bool noConnection, Exception? inner = null) : Exception(response, inner)
{
    public bool NoConnection { get; } = noConnection;
}
