namespace Lms.Assessments.Imports;

/// <summary>What a column of a file may hold. Stored as its <see cref="Values.Code"/>.</summary>
public enum ImportField
{
    /// <summary>The number under which the sender's institution keeps the person.</summary>
    Number,

    /// <summary>Of ours, as on the slip.</summary>
    RegistrationNumber,

    Email,

    /// <summary>The whole name in the script of whoever wrote it: native or Latin by its letters.</summary>
    FullName,

    NativeName,
    LatinName,
    FamilyName,
    GivenName,
    Patronymic,
    Sex,
    Institution,
    Category,
    JobTitle,
    Language,
    TimeZone,

    /// <summary>The number of the training in the sender's records: what makes two rows tell of one training.</summary>
    TrainingNumber,

    Module,
    StartedOn,
    EndedOn,
    Completed,

    /// <summary>Of the test at the end, in per cent.</summary>
    Score,

    /// <summary>Who held the training.</summary>
    Organiser,
}
