namespace Lms.Data.Enrolments;

/// <summary>One enrolment with how far it is: what a trainee's home, the enrolment's page and a trainer's list all show.</summary>
public sealed record EnrolmentProgress
{
    public Guid EnrolmentId { get; init; }

    public Guid PersonId { get; init; }

    public string LatinName { get; init; } = "";

    public string NativeName { get; init; } = "";

    public string InstitutionName { get; init; } = "";

    /// <summary>The person's institution: what a scope asks about.</summary>
    public Guid InstitutionId { get; init; }

    /// <summary>active, withdrawn, completed.</summary>
    public string State { get; init; } = "";

    public Guid CohortId { get; init; }

    public string CohortCode { get; init; } = "";

    /// <summary>planned, cancelled.</summary>
    public string CohortState { get; init; } = "";

    public DateTimeOffset OpensAt { get; init; }

    public DateTimeOffset StartsAt { get; init; }

    public DateTimeOffset EndsAt { get; init; }

    public string TimeZone { get; init; } = "";

    public string ModuleCode { get; init; } = "";

    public string ModuleTitle { get; init; } = "";

    public Guid ModuleVersionId { get; init; }

    public int Lessons { get; init; }

    public int LessonsRead { get; init; }

    /// <summary>Estimated minutes of the lessons not read yet.</summary>
    public int MinutesLeft { get; init; }

    /// <summary>Number of the first lesson not read; null when all are.</summary>
    public string? NextLesson { get; init; }

    /// <summary>Basis points of the test before; null while it is not marked.</summary>
    public int? BeforeShare { get; init; }

    /// <summary>Best share of the tests after; null while none is marked.</summary>
    public int? AfterShare { get; init; }

    /// <summary>Tests after that were started.</summary>
    public int AfterAttempts { get; init; }

    /// <summary>An attempt that is running now.</summary>
    public Guid? OpenAttemptId { get; init; }

    public Guid? CertificateId { get; init; }

    /// <summary>The last thing the person did: opened a lesson or took a test. Null when nothing yet.</summary>
    public DateTimeOffset? SeenAt { get; init; }
}
