namespace Lms.Assessments.Uploads;

/// <summary>What a file belongs to. Stored as its <see cref="Values.Code"/>.</summary>
public enum UploadPurpose
{
    Submission,

    /// <summary>Of an action of a plan, or of what a survey says is practised.</summary>
    Evidence,

    /// <summary>Of a mentor's meeting.</summary>
    Meeting,

    /// <summary>Of a step of institutionalisation.</summary>
    Ladder,
}
