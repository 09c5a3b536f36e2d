using System.Globalization;
using Lms.Assessments.Imports;
using Lms.Assessments.Values;
using Lms.Data.Imports;
using Lms.Scheduler.Languages;
using Lms.Web.Errors;
using Lms.Web.Figures;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Imports;

/// <summary>All rows with what is said of each, beside what was in the file: to be corrected at the desk and sent again.</summary>
[Authorize(Policies.Officer)]
[ResponseCache(NoStore = true)]
internal sealed class XlsxModel(ImportQueries imports, RuleWords rules, CurrentPerson me, Words words, TimeProvider clock) : VerdictsPage(imports, rules, me, words)
{
    private const int Slice = 500;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Find(Id)) return NotFound();
        var lines = new List<IReadOnlyList<object?>>(Import.Total);
        for (var from = 0; from < Import.Total; from += Slice)
        {
            var rows = await Imports.Rows(Id, null, null, from, Slice);
            await Name(rows);
            lines.AddRange(rows.Select(Line));
        }

        var file = new TableFile
        {
            Name = FormattableString.Invariant($"import-{Import.CreatedAt:yyyy-MM-dd}"),
            Sheets = [new TableSheet(Words["imports.rows"], [Words["imports.row"], Words["imports.verdict"], Words["imports.what"], .. Import.HeadList], lines)],
            Definitions =
            [
                (Words["imports.file"], Import.FileName),
                (Words["imports.state"], Words["imports.state_" + Import.State]),
                (Words["imports.made"], clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)),
            ],
        };
        return file.Workbook(Words);
    }

    private IReadOnlyList<object?> Line(ImportRowRecord row) =>
        [row.Number, row.Became is { } became ? Words["imports.result_" + Code.Of(became)] : row.Verdict is { } verdict ? Words["imports.verdict_" + verdict] : "", What(row), .. row.CellList];

    private string What(ImportRowRecord row)
    {
        var told = new List<string>();
        if (row.Because is { } because) told.Add(Why(because));
        if (row.Said is { } said)
        {
            if (row.Because is null && said.Reason is { } reason) told.Add(Why(reason));
            told.AddRange(said.Changes.Select(c => $"{Words["imports.field_" + Code.Of(c.Field)]}: {Value(c.Field, c.Was)} → {Value(c.Field, c.Becomes)}"));
            told.AddRange(said.Suspects.Select(s => s.PersonId is { } id && People.TryGetValue(id, out var known) ? $"{known.NativeName}, {known.LatinName}, {known.RegistrationNumber}" : Words["imports.row_number", ("row", s.Row ?? 0)]));
        }

        return string.Join("; ", told);
    }
}
