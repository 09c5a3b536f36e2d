namespace Lms.Assessments.Outbox;

/// <summary>What became of one try to send a mail.</summary>
public enum DeliveryVerdict
{
    /// <summary>The server took it.</summary>
    Sent,

    /// <summary>What it told is no longer so.</summary>
    Dropped,

    /// <summary>The person has no address.</summary>
    NoAddress,

    /// <summary>Refused for good, or it cannot be written: somebody must look.</summary>
    Dead,

    /// <summary>Refused for good because nobody can be reached at this address.</summary>
    BadAddress,

    /// <summary>Not now, for a reason of this message: it is tried again, the others go on.</summary>
    Later,

    /// <summary>Not now, and it is not about this message: the server is away, too busy, or does not let us in.</summary>
    ServerAway,
}
