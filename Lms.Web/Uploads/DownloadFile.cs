using Lms.Data.Uploads;
using Lms.Web.People;
using Microsoft.Net.Http.Headers;

namespace Lms.Web.Uploads;

/// <summary>A file to those its noun lets in, asked anew each time: a browser that keeps it must ask whether it still may.</summary>
internal static class DownloadFile
{
    // Should a browser show it all the same, it shows it to nobody: no script, no form, no origin.
    private const string Policy = "default-src 'none'; sandbox";

    public static async Task<IResult> Send(Guid id, HttpContext context, UploadQueries uploads, UploadDoors doors, UploadFolder folder, CurrentPerson me)
    {
        if (await uploads.Find(id) is not { State: "ready", ContentType: { } type, ReadyAt: { } readyAt } row || !await doors.MayRead(row.Purpose, row.SubjectId, me.Scope)
            || folder.OpenReady(id) is not { } file)
        {
            return Results.NotFound();
        }

        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.CacheControl = "private, no-cache";
        return Results.File(file, type, row.Name, readyAt, new EntityTagHeaderValue($"\"{row.Sha256}\""), enableRangeProcessing: true);
    }
}
