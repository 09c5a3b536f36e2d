namespace Lms.Assessments.Imports;

/// <summary>What says that a row is of somebody who is here, the surest first. Stored as its <see cref="Values.Code"/>.</summary>
public enum MatchedBy
{
    /// <summary>The number their own institution knows them by.</summary>
    Number,

    RegistrationNumber,
    Email,

    /// <summary>The very same row was entered before.</summary>
    Before,

    /// <summary>Both names and the institution.</summary>
    Names,

    /// <summary>An officer said so.</summary>
    Choice,
}
