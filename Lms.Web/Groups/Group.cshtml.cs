using Lms.Data;
using Lms.Data.Groups;
using Lms.Data.Sessions;
using Lms.Scheduler.Languages;
using Lms.Web.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Groups;

/// <summary>A group's shared note: each paragraph by itself, saved as it is typed where there is script, by its button where there is none.</summary>
[Authorize(Policies.SignedIn)]
public sealed class GroupModel(SessionAccessQueries sessions, GroupQueries groups, CurrentPerson me, SaveParagraph save, RenameGroup rename, ReportGroup report, Db db, Reader reader)
    : GroupPage(sessions, groups, me)
{
    private readonly GroupQueries groups = groups;

    public IReadOnlyList<GroupMember> Members { get; private set; } = [];

    public IReadOnlyList<NoteParagraph> Note { get; private set; } = [];

    /// <summary>Names the paragraph somebody begins next, so that a form sent twice begins it once.</summary>
    public Guid Next { get; private set; }

    /// <summary>Which paragraph; the browser names a new one.</summary>
    [BindProperty]
    public Guid Paragraph { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    private Words Words => reader.Words;

    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        (Members, Note, Next) = (await groups.Members(Group), await groups.Note(Group), db.NewId());
    }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindGroupAsync())
        {
            return NotFound();
        }

        await LoadAsync();
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    /// <param name="over">The version it was typed over.</param>
    public async Task<IActionResult> OnPostAsync(int over)
    {
        if (await save.Run(Id, Group, Paragraph, Text, over, Me.Scope) is not { } stands)
        {
            return NotFound();
        }

        return Done(Words["groups.saved_now"], stands.Version == 0 ? Here : $"{Here}#p-{stands.Id}", ParagraphJson.Of(stands, reader, Me.Id));
    }

    public async Task<IActionResult> OnPostRenameAsync(string? name) =>
        await rename.Run(Id, Group, name, Me.Scope) ? Done(Words["groups.renamed_now"], Here) : NotFound();

    public async Task<IActionResult> OnPostReportAsync() =>
        await report.Run(Id, Group, Me.Scope) ? Done(Words["groups.reported_now"], Here) : NotFound();
}
