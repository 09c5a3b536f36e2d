using Lms.Assessments.Aggregates;
using Lms.Data.Aggregates;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Aggregates;

/// <summary>Sends a file of figures to be looked at, and shows what became of those before.</summary>
[Authorize(Policies.Officer)]
[RequestSizeLimit(Most)]
[RequestFormLimits(MultipartBodyLengthLimit = Most)]
public sealed class ImportModel(AggregateQueries queries, ImportQueries imports, ReadImport read, CurrentPerson me, Words words) : LmsPage
{
    /// <summary>Bytes of a file: five thousand full lines and their workbook.</summary>
    public const int Most = 4_000_000;

    public IReadOnlyList<ImportRow> Imports { get; private set; } = [];

    public IReadOnlyList<ActivityRow> Activities { get; private set; } = [];

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync(IFormFile? file)
    {
        if (file is null || file.Length == 0)
        {
            ModelState.AddModelError("file", words["aggregates.choose_file"]);
            return await AgainAsync();
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        var id = await read.Run(Path.GetFileName(file.FileName), AggregateFile.Read(bytes.ToArray()), me.Scope);
        return LocalRedirect($"/aggregates/imports/{id}");
    }

    public override async Task LoadAsync() => (Imports, Activities) = (await imports.List(me.Scope, 20), [.. (await queries.Activities()).Where(a => a.RetiredAt is null)]);

    /// <summary>What a column holds.</summary>
    public string About(string column) => words["aggregates.column_" + column];

    public static bool IsNeeded(string column) => AggregateCells.Needed.Contains(column);
}
