namespace Lms.Assessments.Nominations;

/// <summary>What became of one row of a list of people. Stored as its <see cref="Values.Code"/>.</summary>
public enum NominationVerdict
{
    /// <summary>Has a seat now.</summary>
    Enrolled,

    /// <summary>No seat was free: stands in line.</summary>
    Waiting,

    /// <summary>Waits for approval.</summary>
    Proposed,

    AlreadyEnrolled,

    AlreadyWaiting,

    AlreadyProposed,

    /// <summary>Nobody has this number or address, or an address of somebody the reader does not look after: an address tells nobody that its owner is here.</summary>
    NotFound,

    /// <summary>Ten digits whose check digit is wrong: one was mistyped.</summary>
    Mistyped,

    /// <summary>The number of somebody at an institution the reader does not look after. Who holds a number holds the slip it stands on.</summary>
    NotInScope,

    /// <summary>A rule said no; the row has its code.</summary>
    Refused,
}
