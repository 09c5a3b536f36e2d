namespace Lms.Assessments.People;

/// <summary>What a person is to a cohort, an institution with all below it, or everything. Stored as its <see cref="Values.Code"/>.</summary>
public enum RoleKind
{
    Trainee,
    Trainer,
    Mentor,
    Assessor,

    /// <summary>Of a ministry or agency: sees and registers the people of a subtree.</summary>
    Officer,

    Administrator,
}
