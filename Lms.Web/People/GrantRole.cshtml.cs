using System.ComponentModel.DataAnnotations;
using Lms.Assessments.People;
using Lms.Assessments.Values;
using Lms.Data.Institutions;
using Lms.Data.People;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.People;

/// <summary>Makes a person something to an institution and all below it, or, by somebody who is over everything, to everything.</summary>
[Authorize(Policies.Officer)]
[ResponseCache(NoStore = true)]
internal sealed class GrantRoleModel(
    GrantRole grant, PersonQueries people, InstitutionQueries institutions, SessionCheck sessions, Choices choices, CurrentPerson me, Words words) : LmsPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public Person Person { get; private set; } = new();

    public IReadOnlyList<SelectListItem> Institutions { get; private set; } = [];

    /// <summary>Only administrators make administrators; being a trainee comes with joining a cohort.</summary>
    public IReadOnlyList<SelectListItem> Kinds => choices.Codes<RoleKind>("people.role_", me.IsAdministrator
        ? [RoleKind.Trainer, RoleKind.Mentor, RoleKind.Assessor, RoleKind.Officer, RoleKind.Administrator]
        : [RoleKind.Trainer, RoleKind.Mentor, RoleKind.Assessor, RoleKind.Officer]);

    public async Task<IActionResult> OnGetAsync() => await TryLoad() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await TryLoad())
        {
            return NotFound();
        }

        if (Input.Kind.Length > 0 && !Choices.Offers(Kinds, Input.Kind))
        {
            ModelState.AddModelError("Input.Kind", choices.NotOffered);
        }

        var over = Guid.TryParse(Input.Over, out var institution) ? institution : (Guid?)null;
        if (Input.Over.Length > 0 && over is null && !(Input.Over == Form.Everything && me.IsAdministrator))
        {
            ModelState.AddModelError("Input.Over", choices.NotOffered);
        }

        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        if (await grant.Run(Id, Code.Read<RoleKind>(Input.Kind), over, cohortId: null, me.Scope) is null)
        {
            return NotFound();
        }

        sessions.Forget(Id);
        return GoSaying(words["people.role_granted"], $"/people/{Id}");
    }

    public override Task LoadAsync() => TryLoad();

    private async Task<bool> TryLoad()
    {
        if (await people.Find(Id, me.Scope) is not { } person)
        {
            return false;
        }

        Person = person;
        var tree = Choices.Tree(await institutions.ListChoices(me.Scope));
        Institutions = me.IsAdministrator ? [new SelectListItem(words["people.role_everything"], Form.Everything), .. tree] : tree;
        return true;
    }

    internal sealed class Form
    {
        public const string Everything = "everything";

        [Display(Name = "people.role"), Required]
        public string Kind { get; set; } = "";

        [Display(Name = "people.role_over"), Required]
        public string Over { get; set; } = "";
    }
}
