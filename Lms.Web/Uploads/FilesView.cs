using Lms.Assessments.Uploads;

namespace Lms.Web.Uploads;

/// <summary>Model of the part <c>/Uploads/_Files.cshtml</c>: the files of one thing. The page that includes it has asked whether the person may see them.</summary>
/// <param name="SubjectId">What they belong to.</param>
/// <param name="MayChange">Shows the ways to add and remove. The door (<see cref="Lms.Data.Uploads.IUploadDoor"/>) decides anew on each.</param>
/// <param name="Max">How many there may be.</param>
/// <param name="Back">Where forms return to; the page itself when null.</param>
public sealed record FilesView(UploadPurpose Purpose, Guid SubjectId, bool MayChange, int Max, string? Back = null);
