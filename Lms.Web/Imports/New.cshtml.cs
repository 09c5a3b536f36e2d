using System.ComponentModel.DataAnnotations;
using Lms.Assessments.Imports;
using Lms.Assessments.Values;
using Lms.Data.Imports;
using Lms.Data.Institutions;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.Imports;

/// <summary>Sends a list. It is kept to be looked at; nobody is touched by it.</summary>
[Authorize(Policies.Officer)]
[RequestSizeLimit(ImportFile.Most)]
[RequestFormLimits(MultipartBodyLengthLimit = ImportFile.Most)]
[ResponseCache(NoStore = true)]
public sealed class NewModel(KeepImport keep, InstitutionQueries institutions, CurrentPerson me, Words words) : LmsPage
{
    [BindProperty, Display(Name = "imports.kind")]
    public string Kind { get; set; } = Code.Of(ImportKind.People);

    [BindProperty, Display(Name = "imports.institution")]
    public Guid? InstitutionId { get; set; }

    public IReadOnlyList<SelectListItem> Institutions { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Kinds => [.. Enum.GetValues<ImportKind>().Select(k => new SelectListItem(words["imports.kind_" + Code.Of(k)], Code.Of(k)))];

    public string? FileError => ModelState["file"]?.Errors.FirstOrDefault()?.ErrorMessage;

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync(IFormFile? file)
    {
        if (file is null)
        {
            ModelState.AddModelError("file", words["imports.choose_file"]);
            return await AgainAsync();
        }

        if (!Code.TryRead<ImportKind>(Kind, out var kind) || InstitutionId is not { } institution)
        {
            ModelState.AddModelError(nameof(InstitutionId), words["errors.not_understood"]);
            return await AgainAsync();
        }

        using var stream = new MemoryStream((int)file.Length);
        await file.CopyToAsync(stream);
        var bytes = stream.ToArray();
        var isWorkbook = ImportFile.IsWorkbook(bytes);
        FileEncoding? encoding = isWorkbook ? null : ImportText.GuessEncoding(bytes);
        CellSeparator? separator = encoding is { } e ? ImportText.GuessSeparator(ImportText.Decode(bytes, e)) : null;
        var sheet = isWorkbook && ImportFile.Sheets(bytes) is [var first, ..] ? first : null;
        var id = await keep.Run(new NewImport(kind, Path.GetFileName(file.FileName), bytes, isWorkbook, encoding, separator, sheet, institution), me.Scope);
        return id is null ? NotFound() : LocalRedirect($"/imports/{id}");
    }

    public override async Task LoadAsync()
    {
        var rows = await institutions.ListChoices(me.Scope);
        Institutions = Choices.Tree(rows);
        InstitutionId ??= rows.Any(r => r.Id == me.InstitutionId) ? me.InstitutionId : rows.Count > 0 ? rows[0].Id : null;
    }
}
