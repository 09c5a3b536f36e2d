namespace Lms.Data.Uploads;

/// <summary>What became of a piece.</summary>
public enum AppendOutcome
{
    /// <summary>All of it that came is kept.</summary>
    Kept,

    /// <summary>There is no such upload for this person (any more).</summary>
    Missing,

    /// <summary>It does not begin where the last one ended.</summary>
    OtherOffset,

    /// <summary>Another request is writing to the same upload.</summary>
    Busy,

    /// <summary>It has more bytes than were announced.</summary>
    TooLong,

    /// <summary>What was sent is not what its checksum says; nothing of it is kept.</summary>
    OtherChecksum,
}
