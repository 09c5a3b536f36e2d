using System.ComponentModel.DataAnnotations;
using Lms.Assessments.People;
using Lms.Assessments.Values;
using Lms.Data;
using Lms.Data.People;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.People;

/// <summary>What is written about the reader, and the form to correct it.</summary>
[Authorize(Policies.SignedIn)]
[ResponseCache(NoStore = true)]
internal sealed class MeModel(Db db, SaveMyDetails save, CurrentPerson me, SessionCheck sessions, Choices choices, Words words) : LmsPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Choices Choices => choices;

    public Person Person { get; private set; } = new();

    public string InstitutionName => me.InstitutionName;

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Input = new Form
        {
            NativeName = Person.NativeName,
            LatinName = Person.LatinName,
            Sex = Person.Sex,
            JobTitle = Person.JobTitle,
            Language = Person.Language,
            TimeZone = Person.TimeZone,
            Kept = Person,
            Version = Person.Version,
        };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Input.Kept = await db.FindPerson(me.Id);
        Input.Check(ModelState, choices);
        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        await save.Run(me.Id, new MyDetails(
            Input.NativeName.Trim(), Input.LatinName.Trim(), Code.Read<Sex>(Input.Sex), Input.JobTitle?.Trim(), Input.Language, Input.TimeZone, Input.Version));
        sessions.Forget(me.Id);
        return GoSaying(words["people.me_saved"], "/people/me");
    }

    public override async Task LoadAsync() =>
        Person = await db.FindPerson(me.Id) ?? throw new InvalidOperationException("A signed-in person exists.");

    internal sealed class Form : DetailsForm
    {
        public int Version { get; set; }
    }
}
