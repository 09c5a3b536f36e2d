namespace Lms.Assessments.Nominations;

/// <summary>Where a list of people came from. Stored as its <see cref="Values.Code"/>.</summary>
public enum NominationSource
{
    Picked,
    Pasted,
    Import,

    /// <summary>A person asked to join a cohort that approves whom it takes.</summary>
    Self,
}
