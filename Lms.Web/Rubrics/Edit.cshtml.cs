using Lms.Data.Rubrics;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Rubrics;

[Authorize(Policies.Trainer)]
public sealed class EditModel(RubricQueries rubrics, WriteRubric write, CurrentPerson me, Words words, LanguageList languages) : EditorPage(languages)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public RubricRow At { get; private set; } = new();

    public override async Task LoadAsync() => await FindAsync();

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
        {
            // One that came with the content says on its own page why it stays as it is, and offers a copy.
            return await rubrics.Find(Id, me.Scope) is { CreatedBy: null } ? Redirect($"/rubrics/{Id}") : NotFound();
        }

        Input = RubricInput.Of(At);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync() => await FindAsync() && await write.Change(Id, Input.Version, Input.Typed(), me.Scope) is { } written
        ? GoSaying(words[written == Id ? "rubrics.saved_now" : "rubrics.next_now"], $"/rubrics/{written}")
        : NotFound();

    private async Task<bool> FindAsync()
    {
        if (await rubrics.Find(Id, me.Scope) is not { CreatedBy: { } author } found || (author != me.Id && !me.Scope.Everything))
        {
            return false;
        }

        At = found;
        return true;
    }
}
