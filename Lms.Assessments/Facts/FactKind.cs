namespace Lms.Assessments.Facts;

/// <summary>What can happen that is counted. Stored as its <see cref="Values.Code"/>.</summary>
public enum FactKind
{
    /// <summary>A person joined a cohort.</summary>
    Enrolment,

    /// <summary>A person met the completion rule of a cohort.</summary>
    Completion,

    /// <summary>A person was present at a session.</summary>
    Attendance,

    /// <summary>A session was held.</summary>
    Session,

    /// <summary>A person's test after the lessons was marked; what it came to is its <see cref="FactMeasure.Score"/>.</summary>
    Test,

    /// <summary>A person was issued a certificate. A corrected one that takes its place is no second fact; one revoked takes it back.</summary>
    Certificate,
}
