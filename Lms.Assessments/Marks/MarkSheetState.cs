namespace Lms.Assessments.Marks;

/// <summary>Where a marker's sheet stands. Stored as its <see cref="Values.Code"/>.</summary>
public enum MarkSheetState
{
    /// <summary>Being filled in.</summary>
    Open,

    /// <summary>Done; it counts.</summary>
    Given,
}
