namespace Lms.Assessments.Institutions;

/// <summary>What a regulator's list says of an agency. Stored as its <see cref="Values.Code"/>.</summary>
public enum LicenceStatus
{
    Valid,
    Suspended,
    Revoked,
    Expired,

    /// <summary>Applied for and not given.</summary>
    Refused,

    /// <summary>On a list of those the regulator warns of.</summary>
    BlackListed,
}
