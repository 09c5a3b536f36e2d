using System.ComponentModel.DataAnnotations;
using Lms.Assessments.People;
using Lms.Assessments.Values;
using Lms.Data;
using Lms.Data.Institutions;
using Lms.Data.People;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.People;

/// <summary>An office corrects what is written about one of its people, or moves them to another of its institutions.</summary>
[Authorize(Policies.Officer)]
[ResponseCache(NoStore = true)]
internal sealed class EditModel(
    Db db, ChangePerson change, PersonQueries people, InstitutionQueries institutions, SessionCheck sessions, Choices choices, CurrentPerson me, Words words) : LmsPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public Person Person { get; private set; } = new();

    public IReadOnlyList<SelectListItem> Institutions { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Categories => Choices.With(choices.Categories, Person.Category, c => words["people.category_" + c]);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await TryLoad())
        {
            return NotFound();
        }

        Input = new Form
        {
            NativeName = Person.NativeName, LatinName = Person.LatinName, Sex = Person.Sex, JobTitle = Person.JobTitle, Language = Person.Language, TimeZone = Person.TimeZone,
            InstitutionId = Person.InstitutionId, Category = Person.Category, Version = Person.Version, Kept = Person,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await TryLoad())
        {
            return NotFound();
        }

        Input.Check(ModelState, choices);
        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        if (!await change.Run(Id, Input.Change(), me.Scope))
        {
            return NotFound();
        }

        sessions.Forget(Id);
        return GoSaying(words["people.edited"], $"/people/{Id}");
    }

    public override Task LoadAsync() => TryLoad();

    private async Task<bool> TryLoad()
    {
        if (await people.Find(Id, me.Scope) is not { } person)
        {
            return false;
        }

        Person = person;
        Input.Kept = person;
        var own = await db.FindInstitution(person.InstitutionId);
        Institutions = Choices.With(Choices.Tree(await institutions.ListChoices(me.Scope)), person.InstitutionId.ToString(), _ => own!.EnglishName);
        return true;
    }

    internal sealed class Form : DetailsForm
    {
        [Display(Name = "people.institution"), Required]
        public Guid? InstitutionId { get; set; }

        [Display(Name = "people.category"), Required]
        public string Category { get; set; } = "";

        public int Version { get; set; }

        public override void Check(ModelStateDictionary state, Choices choices)
        {
            base.Check(state, choices);
            Offered(state, choices, nameof(Category), Category, Choices.With(choices.Categories, Kept?.Category, c => c));
        }

        public PersonChange Change() => new(
            NativeName.Trim(), LatinName.Trim(), Code.Read<Sex>(Sex), InstitutionId!.Value, Category,
            string.IsNullOrWhiteSpace(JobTitle) ? null : JobTitle.Trim(), Language, TimeZone, Version);
    }
}
