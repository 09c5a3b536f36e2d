using System.ComponentModel.DataAnnotations;
using Lms.Assessments.Institutions;
using Lms.Assessments.People;
using Lms.Data.Institutions;
using Lms.Data.References;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.Institutions;

/// <summary>What the list of institutions and its files are asked for, from the address.</summary>
internal abstract class InstitutionList(ReferenceBook book, Choices choices, Words words) : PageModel
{
    [BindProperty(Name = "q", SupportsGet = true), Display(Name = "institutions.search")]
    public string? Search { get; set; }

    [BindProperty(Name = "kind", SupportsGet = true), Display(Name = "institutions.kind")]
    public string? Kind { get; set; }

    [BindProperty(Name = "country", SupportsGet = true), Display(Name = "institutions.country")]
    public string? Country { get; set; }

    [BindProperty(Name = "unit", SupportsGet = true), Display(Name = "institutions.unit")]
    public string? Unit { get; set; }

    [BindProperty(Name = "state", SupportsGet = true), Display(Name = "institutions.state")]
    public string? State { get; set; }

    [BindProperty(Name = "licence", SupportsGet = true), Display(Name = "institutions.licence_status")]
    public string? Licence { get; set; }

    [BindProperty(Name = "sort", SupportsGet = true)]
    public string? Sort { get; set; }

    public IReadOnlyList<SelectListItem> Kinds => [All, .. choices.Codes("institutions.kind_", Enum.GetValues<InstitutionKind>())];

    public IReadOnlyList<SelectListItem> Places => [All, .. Countries.Choices(words, book)];

    public IReadOnlyList<SelectListItem> Units => [All, .. Choices.With(Countries.Units(words, book, Country), Unit, u => u)];

    public IReadOnlyList<SelectListItem> States => [new(words["institutions.state_open"], ""), new(words["institutions.state_closed"], "closed"), new(words["institutions.state_all"], "all")];

    public IReadOnlyList<SelectListItem> Licences => [All, .. choices.Codes("institutions.licence_", Enum.GetValues<LicenceStatus>())];

    public int Narrowed => new[] { Kind, Country, Unit, State, Licence }.Count(f => !string.IsNullOrEmpty(f));

    /// <summary>Whether rows stand under one another as in the tree.</summary>
    public bool IsTree => !Filter.ByName;

    public InstitutionFilter Filter => new()
    {
        Search = Search,
        Kind = Kind,
        Country = Country,
        Unit = Unit,
        IsClosed = State switch { "closed" => true, "all" => null, _ => false },
        Licence = Licence,
        ByName = Sort == "name" || (!string.IsNullOrWhiteSpace(Search) && Sort != "tree"),
    };

    protected Words Words => words;

    private SelectListItem All => new(words["people.all"], "");
}
