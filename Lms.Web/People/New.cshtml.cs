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

/// <summary>Takes a person in, and makes the number and the first password that are handed over.</summary>
[Authorize(Policies.Officer)]
[ResponseCache(NoStore = true)]
internal sealed class NewModel(
    Db db, RegisterPerson register, PersonQueries people, InstitutionQueries institutions, NewPasswords passwords, Choices choices, CurrentPerson me, Words words) : LmsPage
{
    private const int MostAlike = 5;

    [BindProperty]
    public Form Input { get; set; } = new();

    public Choices Choices => choices;

    public IReadOnlyList<SelectListItem> Institutions { get; private set; } = [];

    /// <summary>People here already whose Latin name is nearly the one typed.</summary>
    public IReadOnlyList<PersonRow> Alike { get; private set; } = [];

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

        Alike = Input.IsAnother ? [] : [.. (await people.ListAlike(Input.LatinName, me.Scope, MostAlike)).Where(p => p.Id != Input.Id)];
        if (Alike.Count > 0)
        {
            ModelState.AddModelError("Input.IsAnother", words["people.alike_decide"]);
            return await AgainAsync();
        }

        var password = FirstPassword.Make();
        if (await passwords.Make(password, HttpContext.RequestAborted) is not var (hash, stamp))
        {
            ModelState.AddModelError("", words["people.sign_in_busy"]);
            return await AgainAsync();
        }

        if (await register.Run(Input.Person(), hash, stamp, me.Scope) is not { } person)
        {
            return NotFound();
        }

        // Sent twice, the second time finds the person there, with the first password.
        if ((await db.FindAccount(person.Id))!.SecurityStamp == stamp)
        {
            TempData[SlipModel.Password] = password;
        }

        return LocalRedirect($"/people/{person.Id}/slip");
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

        public NewPerson Person() => new(
            Id,
            NativeName.Trim(),
            LatinName.Trim(),
            Code.Read<Sex>(Sex),
            InstitutionId!.Value,
            Code.Read<ParticipantCategory>(Category),
            JobTitle?.Trim(),
            Language,
            TimeZone,
            string.IsNullOrWhiteSpace(Email) ? null : Email.Trim());
    }
}
