using System.ComponentModel.DataAnnotations;
using Lms.Data.Funders;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Funders;

/// <summary>The list of who pays.</summary>
[Authorize(Policies.Administrator)]
public sealed class IndexModel(FunderQueries queries, AddFunder add, ChangeFunder change, CurrentPerson me, Words words) : LmsPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<FunderRow> Funders { get; private set; } = [];

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        await add.Run(Input.Code, Input.Name, me.Scope);
        return GoSaying(words["funders.added_now"], "/funders");
    }

    public async Task<IActionResult> OnPostRenameAsync(Guid id, string? name) => Done(await change.Rename(id, name ?? "", me.Scope), words["funders.renamed_now"]);

    public async Task<IActionResult> OnPostRetireAsync(Guid id) => Done(await change.Retire(id, me.Scope), words["funders.retired_now"]);

    public async Task<IActionResult> OnPostRestoreAsync(Guid id) => Done(await change.Restore(id, me.Scope), words["funders.restored_now"]);

    public override async Task LoadAsync() => Funders = await queries.List();

    private IActionResult Done(bool done, string said) => done ? GoSaying(said, "/funders") : NotFound();

    public sealed class Form
    {
        [Display(Name = "funders.code"), Required, StringLength(20)]
        public string Code { get; set; } = "";

        [Display(Name = "funders.name"), Required, StringLength(200)]
        public string Name { get; set; } = "";
    }
}
