namespace Lms.Assessments.Imports;

/// <summary>What a file tells. Stored as its <see cref="Values.Code"/>.</summary>
public enum ImportKind
{
    People,

    /// <summary>Who was trained in what, before it was kept here.</summary>
    Trainings,
}
