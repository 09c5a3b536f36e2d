namespace Lms.Assessments.Matches;

/// <summary>What speaks for or against two records being of one human.</summary>
public enum MatchReason
{
    SameNumber,
    SameEmail,

    /// <summary>Letter for letter but for accents, case and the order of words, in either script.</summary>
    SameName,

    /// <summary>Spelled another way or in another script.</summary>
    SoundsAlike,

    /// <summary>One name has a word more: a patronymic, a second given name.</summary>
    NameWithin,

    /// <summary>One letter of one word is missing, too many, another, or changed round with its neighbour.</summary>
    NameSlip,

    SameInstitution,
    SameJob,

    /// <summary>Against it: both have said their sex, and differ.</summary>
    OtherSex,

    /// <summary>Against it: both have an address, and they differ.</summary>
    OtherEmail,

    /// <summary>Against it: many people are called so.</summary>
    CommonName,
}
