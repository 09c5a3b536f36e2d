using Lms.Assessments.Factsheets;
using Lms.Assessments.Packages;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Factsheets;
using Lms.Scheduler.Languages;
using Lms.Web.Errors;
using Lms.Web.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Lms.Web.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.Packages;

/// <summary>A package's form, new or changed.</summary>
internal abstract class PackageFormPage(FactsheetQueries factsheets, LanguageList languages, Choices choices, CurrentPerson me, Reader reader) : LmsPage
{
    private string? known;

    [BindProperty]
    public PackageForm Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Countries { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Levels =>
        [.. Enum.GetValues<FactsheetLevel>().Select(l => Code.Of(l)).Select(l => new SelectListItem(Words["factsheets.level_" + l], l) { Group = new SelectListGroup { Name = Words["packages.level_what_" + l] } })];

    public IReadOnlyList<SelectListItem> Languages => [.. languages.All.Select(l => new SelectListItem(l.Name, l.Tag))];

    /// <summary>The zones offered, and the one a package has where it is none of them.</summary>
    public IReadOnlyList<SelectListItem> TimeZones => known is null || Choices.Offers(choices.TimeZones, known) ? choices.TimeZones : [new SelectListItem(known, known), .. choices.TimeZones];

    protected Words Words => reader.Words;

    protected CurrentPerson Me => me;

    public override async Task LoadAsync()
    {
        Countries =
        [
            .. me.Scope.Everything ? [new SelectListItem(Words["packages.all_countries"], PackageForm.All)] : Array.Empty<SelectListItem>(),
            .. (await factsheets.Countries(me.Scope)).Select(c => new SelectListItem(CountryName.In(Words, c), c)).OrderBy(c => c.Text, StringComparer.Create(Words.Language.Culture, ignoreCase: true)),
        ];
    }

    /// <summary>False, with the reason beside its field, where something is wrong with what was typed.</summary>
    protected async Task<bool> IsRight()
    {
        await LoadAsync();
        Offered(nameof(Input.Country), Countries, Input.Country);
        Offered(nameof(Input.Level), Levels, Input.Level);
        Offered(nameof(Input.Language), Languages, Input.Language);
        Offered(nameof(Input.TimeZone), TimeZones, Input.TimeZone);
        if (!string.IsNullOrWhiteSpace(Input.Recipients))
        {
            try
            {
                RecipientList.Read(Input.Recipients);
            }
            catch (RuleBroken broken)
            {
                ModelState.AddModelError("Input." + nameof(Input.Recipients), new RuleWords(reader).For(broken));
            }
        }

        return ModelState.IsValid;
    }

    /// <summary>A zone that stays to be chosen.</summary>
    protected void Know(string zone) => known = zone;

    private void Offered(string field, IReadOnlyList<SelectListItem> choices, string? value)
    {
        if (value is { Length: > 0 } && choices.All(c => c.Value != value))
        {
            ModelState.AddModelError("Input." + field, Words["errors.not_understood"]);
        }
    }
}
