namespace Lms.Scheduler.Tests.Outbox;

/// <summary>How the sink treats a message.</summary>
internal enum SmtpMood
{
    Take,
    Refuse,
    Greylist,
    DropAfterData,
}
