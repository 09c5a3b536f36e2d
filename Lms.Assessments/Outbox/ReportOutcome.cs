namespace Lms.Assessments.Outbox;

/// <summary>What was made of a report.</summary>
public enum ReportOutcome
{
    /// <summary>The address is marked now.</summary>
    Marked,

    /// <summary>It was marked before.</summary>
    Known,

    /// <summary>It says nothing against the address: a delay, a full mailbox, a policy.</summary>
    Harmless,

    /// <summary>It is about no letter of ours to this address. Anybody can write a report.</summary>
    NotOurs,

    /// <summary>It is no report.</summary>
    NoReport,
}
