namespace Lms.Assessments.Uploads;

/// <summary>Where a file stands. Stored as its <see cref="Values.Code"/>.</summary>
public enum UploadState
{
    /// <summary>Some of its bytes are here.</summary>
    Receiving,

    Ready,

    /// <summary>It was not what may be sent; its bytes are gone.</summary>
    Refused,

    Removed,
}
