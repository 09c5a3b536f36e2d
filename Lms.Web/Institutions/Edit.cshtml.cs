using System.ComponentModel.DataAnnotations;
using Lms.Assessments.People;
using Lms.Data.Institutions;
using Lms.Data.References;
using Lms.Scheduler.Languages;
using Lms.Web.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Lms.Web.Reports;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.Institutions;

/// <summary>Corrects an institution, closes it or opens it again.</summary>
[Authorize(Policies.Officer)]
[ResponseCache(NoStore = true)]
internal sealed class EditModel(
    ChangeInstitution change, InstitutionQueries institutions, ReferenceBook book, Choices choices, CurrentPerson me, Words words, Reader reader, TimeProvider clock) : LmsPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty, Display(Name = "institutions.closed_on")]
    public DateOnly? On { get; set; }

    public Institution Institution { get; private set; } = new();

    public IReadOnlyList<SelectListItem> Kinds => choices.Codes("institutions.kind_", Enum.GetValues<InstitutionKind>());

    public IReadOnlyList<SelectListItem> Places => Choices.With(Countries.Choices(words, book), Institution.Country, c => CountryName.In(words, c));

    public IReadOnlyList<SelectListItem> Units => [new(words["institutions.unit_none"], ""), .. Choices.With(Countries.Units(words, book), Institution.SubnationalUnit, u => u)];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await TryLoad())
        {
            return NotFound();
        }

        Input = Form.Of(Institution);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await TryLoad())
        {
            return NotFound();
        }

        Check();
        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        return await change.Run(Id, Input.Change(), me.Scope) ? Done("institutions.edited") : NotFound();
    }

    public async Task<IActionResult> OnPostCloseAsync()
    {
        // The other form of the page was not sent.
        foreach (var key in ModelState.Keys.Where(k => k.StartsWith(nameof(Input), StringComparison.Ordinal)).ToList())
        {
            ModelState.Remove(key);
        }

        return await TryLoad() && await change.Close(Id, On!.Value, me.Scope) ? Done("institutions.closed_now") : NotFound();
    }

    public async Task<IActionResult> OnPostReopenAsync() => await change.Reopen(Id, me.Scope) ? Done("institutions.reopened") : NotFound();

    public override async Task LoadAsync()
    {
        await TryLoad();
        if (Input.Name.Length == 0 && !Request.Form.ContainsKey("Input.Name"))
        {
            Input = Form.Of(Institution);
        }
    }

    private IActionResult Done(string said) => GoSaying(words[said], $"/institutions/{Id}");

    private void Check()
    {
        void Offered(string field, string? value, IEnumerable<SelectListItem> items)
        {
            if (!string.IsNullOrEmpty(value) && !Choices.Offers(items, value))
            {
                ModelState.AddModelError("Input." + field, choices.NotOffered);
            }
        }

        Offered(nameof(Form.Kind), Input.Kind, Kinds);
        Offered(nameof(Form.Country), Input.Country, Places);
        if (Input.SubnationalUnit is { Length: > 0 } unit && !Countries.OffersUnit(book, Input.Country, unit) && (unit != Institution.SubnationalUnit || Input.Country != Institution.Country))
        {
            ModelState.AddModelError("Input." + nameof(Form.SubnationalUnit), words["institutions.unit_elsewhere"]);
        }
    }

    private async Task<bool> TryLoad()
    {
        if (await institutions.Find(Id, me.Scope) is not { } found)
        {
            return false;
        }

        Institution = found;
        On ??= DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), reader.Zone).DateTime);
        return true;
    }

    internal sealed class Form
    {
        [Display(Name = "institutions.kind"), Required]
        public string Kind { get; set; } = "";

        [Display(Name = "institutions.own_name"), Required, StringLength(200)]
        public string Name { get; set; } = "";

        [Display(Name = "institutions.english_name"), Required, StringLength(200)]
        public string EnglishName { get; set; } = "";

        [Display(Name = "institutions.country"), Required]
        public string Country { get; set; } = "";

        [Display(Name = "institutions.unit"), StringLength(100)]
        public string? SubnationalUnit { get; set; }

        public int Version { get; set; }

        public static Form Of(Institution i) => new()
        {
            Kind = i.Kind, Name = i.Name, EnglishName = i.EnglishName, Country = i.Country, SubnationalUnit = i.SubnationalUnit, Version = i.Version,
        };

        public InstitutionChange Change() => new(Kind, Name.Trim(), EnglishName.Trim(), Country, string.IsNullOrWhiteSpace(SubnationalUnit) ? null : SubnationalUnit, Version);
    }
}
