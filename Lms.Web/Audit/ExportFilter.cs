using Lms.Data.Audit;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Lms.Web.Audit;

/// <summary>
/// Whatever leaves a page as a file is noted before it goes: who took it, what, how many rows, which filter. Every file, unless its page
/// says that it <see cref="NamesNobodyAttribute">names nobody</see>: a page made tomorrow cannot forget it. No entry, no file.
/// </summary>
internal sealed class ExportFilter(NoteExport note, CurrentPerson me) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var done = await next();
        if (done.Exception is null && done.Result is FileResult { FileDownloadName.Length: > 0 } file && me.IsSignedIn
            && !context.HandlerInstance.GetType().IsDefined(typeof(NamesNobodyAttribute), inherit: true))
        {
            var request = context.HttpContext.Request;
            await note.Run(request.Path, request.Query.Where(q => q.Value.ToString().Length > 0).Select(q => (q.Key, q.Value.ToString())), (file as CountedFile)?.Rows, me.Id);
        }
    }
}
