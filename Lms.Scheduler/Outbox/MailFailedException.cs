using Lms.Assessments.Outbox;

namespace Lms.Scheduler.Outbox;

/// <summary>A message did not go. The message of this exception is the server's answer word for word, or what kept the letter from being written.</summary>
public sealed class MailFailedException(DeliveryVerdict verdict, string response, Exception? inner = null) : Exception(response, inner)
{
    public DeliveryVerdict Verdict { get; } = verdict;
}
