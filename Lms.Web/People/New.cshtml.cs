using System.ComponentModel.DataAnnotations;
using Lms.Assessments.Matches;
using Lms.Assessments.People;
using Lms.Assessments.Values;
using Lms.Data;
using Lms.Data.Institutions;
using Lms.Data.Matches;
using Lms.Data.People;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.People;

/// <summary>Takes a person in; who has an address is invited by mail, who has none gets a slip.</summary>
[Authorize(Policies.Officer)]
[ResponseCache(NoStore = true)]
internal sealed class NewModel(
    Db db, RegisterPerson register, MatchQueries matches, InstitutionQueries institutions, Choices choices, CurrentPerson me, Words words) : LmsPage
{
    private const int MostAlike = 5;

    [BindProperty]
    public Form Input { get; set; } = new();

    public Choices Choices => choices;

    public IReadOnlyList<SelectListItem> Institutions { get; private set; } = [];

    /// <summary>People here already who may be the one typed, the likeliest first.</summary>
    public IReadOnlyList<MatchRow> Alike { get; private set; } = [];

    public async Task OnGetAsync(Guid? institution)
    {
        await LoadAsync();
        Input = new Form { Id = db.NewId(), InstitutionId = institution, Language = me.Language, TimeZone = me.TimeZone };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Input.Check(ModelState, choices);
        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        Alike = Input.IsAnother ? [] : await matches.Candidates(me.Scope, Input.Match(), MostAlike);
        if (Alike.Count > 0)
        {
            ModelState.AddModelError("Input.IsAnother", words["people.alike_decide"]);
            return await AgainAsync();
        }

        if (await register.Run(Input.Person(), me.Scope) is not { } person)
        {
            return NotFound();
        }

        // Who has an address was written to; who has none is handed a slip.
        return person.Email is null
            ? LocalRedirect($"/people/{person.Id}/slip")
            : GoSaying(words["access-codes.invited", ("email", person.Email)], $"/people/{person.Id}");
    }

    public override async Task LoadAsync() => Institutions = Choices.Tree(await institutions.ListChoices(me.Scope));

    internal sealed class Form : DetailsForm
    {
        public Guid Id { get; set; }

        [Display(Name = "people.institution"), Required]
        public Guid? InstitutionId { get; set; }

        [Display(Name = "people.category"), Required]
        public string Category { get; set; } = "";

        [Display(Name = "people.email"), EmailAddress, StringLength(254)]
        public string? Email { get; set; }

        [Display(Name = "people.alike_another")]
        public bool IsAnother { get; set; }

        public override void Check(ModelStateDictionary state, Choices choices)
        {
            base.Check(state, choices);
            Offered(state, choices, nameof(Category), Category, choices.Categories);
        }

        // Somebody's address is refused with a word of its own.
        public MatchPerson Match() => new(Id, NativeName, LatinName, Code.Read<Sex>(Sex), InstitutionId: InstitutionId, JobTitle: JobTitle);

        public NewPerson Person() => new(
            Id,
            NativeName.Trim(),
            LatinName.Trim(),
            Code.Read<Sex>(Sex),
            InstitutionId!.Value,
            Category,
            JobTitle?.Trim(),
            Language,
            TimeZone,
            string.IsNullOrWhiteSpace(Email) ? null : Email.Trim());
    }
}
