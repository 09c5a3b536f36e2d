using Lms.Assessments.Rules;
using Lms.Assessments.Slides;
using Lms.Data.Sessions;
using Lms.Data.Slides;
using Lms.Scheduler.Languages;
using Lms.Web.Errors;
using Lms.Web.People;
using Lms.Web.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Slides;

/// <summary>Where slides are made and put in order, and what showing one is posted to. The one page that takes files, so it alone takes large requests.</summary>
[Authorize(Policies.SignedIn)]
[RequestSizeLimit(Most)]
[RequestFormLimits(MultipartBodyLengthLimit = Most)]
public sealed class IndexModel(
    SessionAccessQueries sessions,
    CurrentPerson me,
    SlideQueries slides,
    UploadSlide upload,
    AddLessonSlides addLessons,
    RemoveSlide remove,
    MoveSlide move,
    ShowSlide show,
    RuleWords rules,
    Words words) : SessionPage(sessions, me)
{
    // Forty pictures of the largest size in one form.
    private const int Most = 16_000_000;
    private const int LongestTitle = 200;

    public IReadOnlyList<SlideRow> Slides { get; private set; } = [];

    public SlideRow? Removed { get; private set; }

    public bool IsOver => Access.State is "closed" or "cancelled";

    private string Here => $"/sessions/{Id}/slides";

    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Slides = await slides.All(Id);
        Removed = await slides.LastRemoved(Id);
    }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindRunAsync())
        {
            return NotFound();
        }

        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostLessonsAsync() =>
        await addLessons.Run(Id, Me.Scope) is { } added ? Done(words["slides.lessons_added", ("count", added)], Here) : NotFound();

    /// <param name="files">From the form; the script sends one at a time.</param>
    /// <param name="title">From the script: the file's name and the page.</param>
    /// <param name="key">From the script: the same page sent twice is one slide.</param>
    public async Task<IActionResult> OnPostUploadAsync(IReadOnlyList<IFormFile> files, string? title, string? key)
    {
        if (!await FindRunAsync())
        {
            return NotFound();
        }

        if (files.Count == 0)
        {
            ModelState.AddModelError("files", words["slides.choose"]);
            return await AgainAsync();
        }

        foreach (var file in files)
        {
            try
            {
                await upload.Run(Id, Me.Scope, Shorten(title ?? Path.GetFileNameWithoutExtension(file.FileName)), await Read(file), Shorten(key, 60));
            }
            catch (RuleBroken broken) when (!IsScript)
            {
                ModelState.AddModelError("files", words["slides.refused", ("name", file.FileName), ("why", rules.For(broken))]);
            }
        }

        return ModelState.IsValid ? Done(words["slides.uploaded", ("count", files.Count)], Here) : await AgainAsync();
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid slide) =>
        await remove.Run(Id, Me.Scope, slide) ? Done(words["slides.removed"], Here) : NotFound();

    public async Task<IActionResult> OnPostUndoAsync(Guid slide) =>
        await remove.Undo(Id, Me.Scope, slide) ? Done(words["slides.restored"], Here) : NotFound();

    public async Task<IActionResult> OnPostMoveAsync(Guid slide, int number) =>
        await move.Run(Id, Me.Scope, slide, number) ? Done(words["slides.moved"], $"{Here}#s{slide}") : NotFound();

    public async Task<IActionResult> OnPostShowAsync(Guid slide) =>
        await show.Run(Id, Me.Scope, slide) ? Shown() : NotFound();

    public async Task<IActionResult> OnPostHideAsync() => await show.Hide(Id, Me.Scope) ? Shown() : NotFound();

    // The console says by itself what is on; a sentence over it at every slide would only be in the way.
    private IActionResult Shown() => IsScript ? new JsonResult(new { }) : LocalRedirect($"/sessions/{Id}/console#slides");

    private static async Task<byte[]> Read(IFormFile file)
    {
        // One byte more than a picture may have tells that it has too many, without taking the rest in.
        var bytes = new byte[Math.Min(file.Length, SlideFile.MostBytes + 1)];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes);
        return bytes;
    }

    private static string? Shorten(string? text, int most) => text?.Length > most ? text[..most] : text;

    private static string Shorten(string text) => Shorten(text.Trim(), LongestTitle)!;
}
