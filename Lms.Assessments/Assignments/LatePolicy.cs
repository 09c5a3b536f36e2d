namespace Lms.Assessments.Assignments;

/// <summary>What becomes of work that comes after its due time. Stored as its <see cref="Values.Code"/>.</summary>
public enum LatePolicy
{
    Refuse,

    /// <summary>Taken for so many days, and said to be late.</summary>
    Accept,

    /// <summary>Taken, and each day begun costs a share of the points.</summary>
    Deduct,
}
