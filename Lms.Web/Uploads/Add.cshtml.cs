using Lms.Assessments.Rules;
using Lms.Assessments.Uploads;
using Lms.Assessments.Values;
using Lms.Data.Uploads;
using Lms.Scheduler.Languages;
using Lms.Web.Errors;
using Lms.Web.Parts;
using Lms.Web.People;
using Lms.Web.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Uploads;

/// <summary>What the part with files posts to without script, and where it reads its list anew with one. Takes large requests.</summary>
[Authorize(Policies.SignedIn)]
[RequestSizeLimit(Most)]
[RequestFormLimits(MultipartBodyLengthLimit = Most)]
public sealed class AddModel(UploadDoors doors, BeginUpload begin, AppendUpload append, FinishUpload finish, RemoveUpload remove, CurrentPerson me, RuleWords rules, Words words) : LmsPage
{
    private const int Most = 220_000_000;

    [BindProperty(SupportsGet = true)]
    public string? Purpose { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Subject { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Max { get; set; } = 1;

    /// <summary>Where the files are shown.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    public FilesView Files { get; private set; } = null!;

    public string Home => Back is { } back && Url.IsLocalUrl(back) ? back : "/";

    public override async Task LoadAsync() =>
        Files = new FilesView(Code.Read<UploadPurpose>(Purpose!), Subject, await MayChange(), Max, Home);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Code.TryRead<UploadPurpose>(Purpose, out _) || !(await MayChange() || await doors.MayRead(Purpose!, Subject, me.Scope)))
        {
            return NotFound();
        }

        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(IReadOnlyList<IFormFile> files, CancellationToken cancel)
    {
        if (!Code.TryRead<UploadPurpose>(Purpose, out var purpose) || !await doors.MayChange(Purpose!, Subject, me.Scope))
        {
            return NotFound();
        }

        if (files.Count == 0)
        {
            ModelState.AddModelError("files", words["uploads.choose"]);
            return await AgainAsync();
        }

        foreach (var file in files)
        {
            try
            {
                await Take(purpose, file, cancel);
            }
            catch (RuleBroken broken)
            {
                ModelState.AddModelError("files", words["uploads.refused", ("name", FileName.Clean(file.FileName)), ("why", rules.For(broken))]);
            }
        }

        return ModelState.IsValid ? GoSaying(words["uploads.added", ("count", files.Count)], Home) : await AgainAsync();
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id) => await remove.Run(id, me.Scope) ? Done(words["uploads.removed"]) : NotFound();

    public async Task<IActionResult> OnPostUndoAsync(Guid id) => await remove.Undo(id, me.Scope) ? Done(words["uploads.restored"]) : NotFound();

    private IActionResult Done(string text) => Request.Headers.ContainsKey(SessionPage.ScriptHeader) ? new NoContentResult() : GoSaying(text, Home);

    private async Task Take(UploadPurpose purpose, IFormFile file, CancellationToken cancel)
    {
        var row = await begin.Run(new NewUpload(purpose, Subject, null, file.FileName, file.Length, Max), me.Scope) ?? throw new RuleBroken("upload.type");
        await using var stream = file.OpenReadStream();
        await append.Run(row.Id, me.Scope, 0, stream, null, cancel);
        if (await finish.Run(row.Id, cancel) is { State: "refused", RefusedCode: { } code })
        {
            throw new RuleBroken(code, [.. RefusedUpload.Args(code)]);
        }
    }

    // Also where nothing may be added any more, the list is shown.
    private async Task<bool> MayChange()
    {
        try
        {
            return await doors.MayChange(Purpose!, Subject, me.Scope);
        }
        catch (RuleBroken)
        {
            return false;
        }
    }
}
