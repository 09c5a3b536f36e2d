using Lms.Assessments.Uploads;

namespace Lms.Data.Uploads;

/// <summary>What somebody announces to send.</summary>
/// <param name="Key">Of the browser's choosing: the same for the same file, so that it goes on where it stopped. Null from a plain form.</param>
/// <param name="Name">As sent.</param>
/// <param name="Most">How many files the page lets its subject have; null for the setting.</param>
public sealed record NewUpload(UploadPurpose Purpose, Guid SubjectId, string? Key, string Name, long Bytes, int? Most = null);
