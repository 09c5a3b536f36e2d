namespace Lms.Assessments.AccessCodes;

/// <summary>What a one-time secret is for.</summary>
public enum AccessPurpose
{
    /// <summary>A link by mail to somebody who has no password yet.</summary>
    Invitation,

    /// <summary>A link by mail to somebody who lost theirs.</summary>
    Reset,

    /// <summary>The half of a change of address that goes to the address now.</summary>
    EmailOld,

    /// <summary>The half that goes to the new one.</summary>
    EmailNew,

    /// <summary>A code on paper, for people without e-mail.</summary>
    Slip,
}
