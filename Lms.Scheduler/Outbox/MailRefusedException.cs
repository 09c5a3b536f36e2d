namespace Lms.Scheduler.Outbox;

/// <summary>The server will never take this message (SMTP 5xx, or an address that is none).</summary>
public sealed class MailRefusedException(string response, Exception? inner = null) : Exception(response, inner);
