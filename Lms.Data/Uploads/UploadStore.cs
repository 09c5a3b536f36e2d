namespace Lms.Data.Uploads;

/// <summary>Files inside a unit of work.</summary>
public static class UploadStore
{
    /// <summary>The ready files of a thing, oldest first: what is handed in with it.</summary>
    public static Task<IReadOnlyList<UploadRow>> Ready(IReads work, Guid subjectId) => work.List<UploadRow>(UploadQueries.Sql.Ready, new { subjectId });
}
