using Lms.Assessments.Rules;
using Lms.Assessments.Uploads;
using Lms.Data.Marks;
using Lms.Data.Uploads;
using Lms.Web.Errors;
using Lms.Web.People;

namespace Lms.Web.Marks;

/// <summary>
/// A file of work that is marked blind, to its markers: under the work's code and a number, since its name and its sender say whose
/// it is, and without what programs write into files of who made them (<see cref="NamelessFile"/> says what it takes out and what not). What
/// stands in the text is its author's affair; the brief asks for no names.
/// </summary>
internal static class BlindFile
{
    // Each takes a few times the document's size; markers wait their turn rather than the site for memory.
    private static readonly SemaphoreSlim Cleaning = new(2);
    private const string Policy = "default-src 'none'; sandbox";

    public static void MapBlindFiles(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/marks/{submission:guid}/files/{upload:guid}", Send).RequireAuthorization(Policies.Trainer);

    private static async Task<IResult> Send(Guid submission, Guid upload, HttpContext context, MarkQueries marks, UploadFolder folder, CurrentPerson me, RuleWords rules)
    {
        if (await marks.Find(submission, me.Scope) is not { Refusal: null } at || !at.Stored.Submission.Newest!.Uploads.Contains(upload)
            || (await marks.Files([upload])) is not [{ ContentType: { } type } file] || folder.OpenReady(upload) is not { } stream)
        {
            return Results.NotFound();
        }

        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers.CacheControl = "private, no-store";
        var number = at.Stored.Submission.Newest.Uploads.ToList().IndexOf(upload) + 1;
        var name = FormattableString.Invariant($"{at.Stored.Row.Code}-{number}{Path.GetExtension(file.Name)}");
        if (FileType.All.First(t => t.ContentType == type).Family != FileFamily.Document)
        {
            return Results.File(stream, type, name);
        }

        await using (stream)
        {
            await Cleaning.WaitAsync(context.RequestAborted);
            try
            {
                var bytes = new byte[stream.Length];
                await stream.ReadExactlyAsync(bytes, context.RequestAborted);
                return Results.File(NamelessFile.Run(bytes, type), type, name);
            }
            catch (RuleBroken refused)
            {
                // A link was followed: its answer is read by a person.
                return Results.Text(rules.For(refused), "text/plain; charset=utf-8", statusCode: RuleWords.Status(refused));
            }
            finally
            {
                Cleaning.Release();
            }
        }
    }
}
