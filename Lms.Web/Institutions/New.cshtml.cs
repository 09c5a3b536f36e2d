using System.ComponentModel.DataAnnotations;
using Lms.Assessments.People;
using Lms.Assessments.Values;
using Lms.Data;
using Lms.Data.Institutions;
using Lms.Data.References;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.Institutions;

/// <summary>Adds an institution to the officer's part of the tree; a new root only by somebody who is over everything.</summary>
[Authorize(Policies.Officer)]
[ResponseCache(NoStore = true)]
internal sealed class NewModel(Db db, CreateInstitution create, InstitutionQueries institutions, Choices choices, CurrentPerson me, Words words, ReferenceBook book) : LmsPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Parents { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Kinds => choices.Codes("institutions.kind_", Enum.GetValues<InstitutionKind>());

    public IReadOnlyList<SelectListItem> Places => Countries.Choices(words, book);

    public IReadOnlyList<SelectListItem> Units => [new(words["institutions.unit_none"], ""), .. Countries.Units(words, book)];

    public async Task OnGetAsync(Guid? under)
    {
        await LoadAsync();
        var parent = under is { } id ? await institutions.Find(id, me.Scope) : null;
        Input = new Form { Id = db.NewId(), ParentId = parent?.Id, Country = parent?.Country ?? "" };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Input.Kind.Length > 0 && !Choices.Offers(Kinds, Input.Kind))
        {
            ModelState.AddModelError("Input.Kind", choices.NotOffered);
        }

        if (Input.Country.Length > 0 && !Choices.Offers(Places, Input.Country))
        {
            ModelState.AddModelError("Input.Country", choices.NotOffered);
        }

        if (!string.IsNullOrWhiteSpace(Input.SubnationalUnit) && !Countries.OffersUnit(book, Input.Country, Input.SubnationalUnit))
        {
            ModelState.AddModelError("Input.SubnationalUnit", words["institutions.unit_elsewhere"]);
        }

        if (Input.Kind == Code.Of(InstitutionKind.Pea) && string.IsNullOrWhiteSpace(Input.LicenceNumber))
        {
            ModelState.AddModelError("Input.LicenceNumber", words["institutions.licence_needed"]);
        }

        if (Input.ParentId is null && !me.Scope.Everything)
        {
            ModelState.AddModelError("Input.ParentId", words["errors.needed_here"]);
        }

        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        return await create.Run(Input.Institution(), me.Scope) is { } id
            ? GoSaying(words["institutions.created"], $"/institutions/{id}")
            : NotFound();
    }

    public override async Task LoadAsync() =>
        Parents = [new SelectListItem(me.Scope.Everything ? words["institutions.root"] : words["people.choose"], ""), .. Choices.Tree(await institutions.ListChoices(me.Scope))];

    internal sealed class Form
    {
        public Guid Id { get; set; }

        [Display(Name = "institutions.kind"), Required]
        public string Kind { get; set; } = "";

        [Display(Name = "institutions.own_name"), Required, StringLength(200)]
        public string Name { get; set; } = "";

        [Display(Name = "institutions.english_name"), Required, StringLength(200)]
        public string EnglishName { get; set; } = "";

        [Display(Name = "institutions.under")]
        public Guid? ParentId { get; set; }

        [Display(Name = "institutions.country"), Required]
        public string Country { get; set; } = "";

        [Display(Name = "institutions.unit"), StringLength(100)]
        public string? SubnationalUnit { get; set; }

        [Display(Name = "institutions.licence"), StringLength(60)]
        public string? LicenceNumber { get; set; }

        public Institution Institution() => new()
        {
            Id = Id,
            ParentId = ParentId,
            Kind = Kind,
            Name = Name.Trim(),
            EnglishName = EnglishName.Trim(),
            Country = Country,
            SubnationalUnit = string.IsNullOrWhiteSpace(SubnationalUnit) ? null : SubnationalUnit.Trim(),
            LicenceNumber = string.IsNullOrWhiteSpace(LicenceNumber) ? null : LicenceNumber.Trim(),
        };
    }
}
