using System.ComponentModel.DataAnnotations;
using Lms.Assessments.People;
using Lms.Assessments.Values;
using Lms.Data.Institutions;
using Lms.Data.People;
using Lms.Data.References;
using Lms.Scheduler.Languages;
using Lms.Web.Institutions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.People;

/// <summary>What the list of people and its files are asked for, from the address.</summary>
internal abstract class PersonList(InstitutionQueries institutions, ReferenceBook book, Choices choices, CurrentPerson me, Words words) : PageModel
{
    [BindProperty(Name = "q", SupportsGet = true), Display(Name = "people.search")]
    public string? Search { get; set; }

    [BindProperty(Name = "institution", SupportsGet = true), Display(Name = "people.institution_under")]
    public Guid? Under { get; set; }

    [BindProperty(Name = "category", SupportsGet = true), Display(Name = "people.category")]
    public string? Category { get; set; }

    [BindProperty(Name = "sex", SupportsGet = true), Display(Name = "people.sex")]
    public string? Sex { get; set; }

    [BindProperty(Name = "country", SupportsGet = true), Display(Name = "institutions.country")]
    public string? Country { get; set; }

    [BindProperty(Name = "unit", SupportsGet = true), Display(Name = "institutions.unit")]
    public string? Unit { get; set; }

    [BindProperty(Name = "access", SupportsGet = true), Display(Name = "people.access")]
    public string? Access { get; set; }

    [BindProperty(Name = "email", SupportsGet = true), Display(Name = "people.email")]
    public string? Email { get; set; }

    [BindProperty(Name = "sort", SupportsGet = true)]
    public string? Sort { get; set; }

    public IReadOnlyList<SelectListItem> Institutions { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Categories => [All, .. choices.AllCategories];

    public IReadOnlyList<SelectListItem> Sexes => [All, .. choices.Sexes];

    public IReadOnlyList<SelectListItem> Places => [All, .. Countries.Choices(words, book)];

    public IReadOnlyList<SelectListItem> Units => [All, .. Choices.With(Countries.Units(words, book, Country), Unit, u => u)];

    public IReadOnlyList<SelectListItem> Accesses => [All, .. choices.Codes<PersonAccess>("people.access_", [PersonAccess.SignedIn, PersonAccess.Never, PersonAccess.Disabled])];

    public IReadOnlyList<SelectListItem> Emails => [All, new(words["people.email_with"], "yes"), new(words["people.email_without"], "no")];

    /// <summary>How many of the filters behind the search narrow the list.</summary>
    public int Narrowed => new[] { Under?.ToString(), Category, Sex, Country, Unit, Access, Email }.Count(f => !string.IsNullOrEmpty(f));

    public PersonFilter Filter => new()
    {
        Search = Search,
        Under = Under,
        Category = Category,
        Sex = Sex,
        Country = Country,
        Unit = Unit,
        Access = Code.TryRead<PersonAccess>(Access, out var access) ? access : PersonAccess.Any,
        HasEmail = Email switch { "yes" => true, "no" => false, _ => null },
        Order = Code.TryRead<PersonOrder>(Sort?.TrimStart('-'), out var order) ? order : PersonOrder.Name,
        Descending = Sort?.StartsWith('-') ?? false,
    };

    protected CurrentPerson Me => me;

    protected Words Words => words;

    private SelectListItem All => new(words["people.all"], "");

    protected async Task LoadInstitutions() => Institutions = [All, .. Choices.Tree(await institutions.ListChoices(me.Scope))];
}
