namespace Lms.Data.Outbox;

/// <summary>States of <c>OutboxMessage.State</c>.</summary>
public static class OutboxState
{
    public const string Waiting = "waiting";
    public const string Sent = "sent";

    /// <summary>The server refused for good, or a day of trying was not enough. An administrator may retry.</summary>
    public const string Dead = "dead";

    /// <summary>The person has no e-mail address. Not an error: nobody needs one.</summary>
    public const string NoAddress = "no_address";

    /// <summary>What it told is no longer so: withdrawn, replaced.</summary>
    public const string Dropped = "dropped";
}
