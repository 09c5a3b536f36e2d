using Lms.Assessments.Facts;
using Lms.Assessments.Imports;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Imports;
using Lms.Data.Institutions;
using Lms.Scheduler.Imports;
using Lms.Scheduler.Languages;
using Lms.Web.Errors;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.Imports;

/// <summary>How a file is read, with its first rows, and what each column holds: guessed, and said by the officer.</summary>
[Authorize(Policies.Officer)]
[ResponseCache(NoStore = true)]
internal sealed class ReadModel(
    ImportQueries imports, CheckImport check, CallImports call, InstitutionQueries institutions, Choices choices, RuleWords rules, CurrentPerson me, Words words) : LmsPage
{
    private const int Previewed = 6;
    private const int LookedAt = 60;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public ImportForm Input { get; set; } = new();

    public ImportRecord Import { get; private set; } = new();

    /// <summary>Null where the file cannot be read this way; then <see cref="Trouble"/> says why.</summary>
    public ImportTable? Table { get; private set; }

    public string? Trouble { get; private set; }

    public IReadOnlyList<TableRow> Preview => [.. Table!.Rows.Take(Previewed)];

    public IReadOnlyList<string> Sheets { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Institutions { get; private set; } = [];

    public Choices Choices => choices;

    public IReadOnlyList<SelectListItem> Fields => [new("", ""), .. ImportFields.Of(Import.What).Select(f => new SelectListItem(words["imports.field_" + Code.Of(f)], Code.Of(f)))];

    public IReadOnlyList<SelectListItem> Provenances => [.. new[] { Provenance.Declared, Provenance.Partner }.Select(p => new SelectListItem(words["imports.provenance_" + Code.Of(p)], Code.Of(p)))];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Find()) return NotFound();
        if (Import.Stands is not (ImportState.Sent or ImportState.Checked)) return LocalRedirect($"/imports/{Id}");
        // Empty fields of a form that was not sent yet are not wrong.
        ModelState.Clear();
        Input.Encoding ??= Import.Encoding;
        Input.Separator ??= Import.Separator;
        Input.Sheet ??= Import.Sheet;
        Input.HeadLine ??= Import.HeadLine;
        var said = Import.Defaults.Length > 0 ? Import.Rules : null;
        Input.InstitutionId = Import.InstitutionId;
        Input.Category = said?.Category ?? (choices.Categories is [var first, ..] ? first.Value : "");
        Input.Language = said?.Language ?? me.Language;
        Input.TimeZone = said?.TimeZone ?? me.TimeZone;
        Input.Provenance = Import.Provenance;
        await Show();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Find()) return NotFound();
        if (!ModelState.IsValid) return await AgainAsync();
        var table = ImportTable.Of(await Lines(null), Input.HeadLine);
        if (Input.Fields is not { } said || table.Heads.Count != said.Count) throw new RuleBroken("import.columns_changed");
        var fields = said.Select(f => Code.TryRead<ImportField>(f, out var field) ? field : (ImportField?)null).ToList();
        if (!Choices.Offers(choices.Categories, Input.Category) || !Choices.Offers(choices.OwnLanguages, Input.Language) || !Choices.Offers(choices.TimeZones, Input.TimeZone)
            || !Code.TryRead<Provenance>(Input.Provenance, out var provenance) || provenance is not (Provenance.Declared or Provenance.Partner))
        {
            ModelState.AddModelError("", choices.NotOffered);
            return await AgainAsync();
        }

        var defaults = new ImportDefaults(Input.InstitutionId!.Value, Input.Category, Input.Language, Input.TimeZone);
        var plan = new ImportPlan(Encoding, Separator, Input.Sheet, table, fields, defaults, provenance);
        if (!await check.Run(Id, plan, me.Scope)) return NotFound();
        call.Run();
        return LocalRedirect($"/imports/{Id}");
    }

    public override async Task LoadAsync()
    {
        if (await Find()) await Show();
    }

    private FileEncoding? Encoding => Code.TryRead<FileEncoding>(Input.Encoding, out var encoding) ? encoding : null;

    private CellSeparator? Separator => Code.TryRead<CellSeparator>(Input.Separator, out var separator) ? separator : null;

    private async Task<bool> Find()
    {
        if (await imports.Find(Id, me.Scope) is not { } found) return false;
        Import = found;
        return true;
    }

    private async Task<IReadOnlyList<ImportLine>> Lines(int? most)
    {
        var bytes = await imports.Bytes(Id);
        if (Import.IsWorkbook && Sheets.Count == 0) Sheets = ImportFile.Sheets(bytes);
        return ImportFile.Lines(bytes, Import.IsWorkbook, Encoding, Separator, Input.Sheet, most);
    }

    private async Task Show()
    {
        Institutions = Choices.Tree(await institutions.ListChoices(me.Scope));
        try
        {
            Table = ImportTable.Of(await Lines(LookedAt), Input.HeadLine);
            if (Input.Fields?.Count != Table.Heads.Count)
            {
                var guessed = Import.HeadList.SequenceEqual(Table.Heads, StringComparer.Ordinal) ? Import.FieldList : HeadGuess.Columns(Import.What, Table.Heads, await imports.Remembered(me.Id, Import.What));
                Input.Fields = [.. guessed.Select(f => f is { } field ? Code.Of(field) : "")];
            }
        }
        catch (RuleBroken why)
        {
            Trouble = rules.For(why);
        }
    }
}
