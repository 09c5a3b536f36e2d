using Lms.Assessments.Factsheets;
using Lms.Assessments.Publications;
using Lms.Assessments.Values;
using Lms.Data.Factsheets;
using Lms.Data.Publications;
using Lms.Web.Factsheets;
using Lms.Web.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Publications;

/// <summary>
/// A period that is out: what it says, which figures are masked and why, and its files. The programme's totals are everybody's who gets
/// here; of the tables of a country only the reader's own, as in factsheets.
/// </summary>
[Authorize(Policies.Officer)]
public sealed class PublicationModel(PublicationQueries publications, FactsheetQueries factsheets, CurrentPerson me, Reader reader) : PageModel
{
    public PublicationRow Row { get; private set; } = new();

    public Release Release { get; private set; } = null!;

    public IReadOnlyList<string> Rules { get; private set; } = [];

    /// <summary>All countries together.</summary>
    public Factsheet Whole { get; private set; } = null!;

    /// <summary>The reader's countries, as donors have them.</summary>
    public IReadOnlyList<Factsheet> Sheets { get; private set; } = [];

    /// <summary>Countries of the reader whose figures went out with less than all detail.</summary>
    public IReadOnlyList<string> WithLess { get; private set; } = [];

    public FactsheetWords Said { get; } = new(reader.Words);

    public TimeZoneInfo Zone => reader.Zone;

    public int Masked => Release.Figures.Count(f => f.IsMasked);

    /// <summary>Masked for their own sake; the others are beside them.</summary>
    public int Small => Release.Figures.Count(f => f.IsMasked && f.Figure.Value > 0 && f.Figure.People < Release.Threshold);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await publications.Find(id) is not { } found)
        {
            return NotFound();
        }

        (Row, Release, Rules) = found;
        var own = await factsheets.Countries(me.Scope);
        var language = reader.Words.Language.Tag;
        Whole = ReleasedFactsheet.Of(Release, "", FactsheetLevel.Donor, Rules);
        var sheets = new List<Factsheet>();
        foreach (var country in Whole.Countries.Select(c => c.Country).Where(own.Contains))
        {
            sheets.Add(await factsheets.Named(ReleasedFactsheet.Of(Release, country, FactsheetLevel.Donor, Rules) with { Countries = [] }, language));
        }

        Sheets = sheets;
        WithLess = [.. sheets.Where(s => Detail(s) < Detail(Release.Period)).Select(s => s.Country)];
        return Page();
    }

    public string Address(string country, FactsheetLevel level, string file = "") =>
        FormattableString.Invariant($"/factsheets{file}?country={country}&from={Release.Period.FirstDay:yyyy-MM}&to={Release.Period.LastDay:yyyy-MM}&level={Code.Of(level)}");

    // A year has its kinds of institution by sex, a quarter without.
    private static int Detail(ReleasePeriod period) => period.Quarter is null ? 3 : 2;

    private static int Detail(Factsheet sheet) =>
        sheet.Lines.Any(l => l is { Section: FactsheetSection.Kinds, IsBySex: true }) ? 3
        : sheet.Lines.Any(l => l.Section == FactsheetSection.Kinds) ? 2
        : 1;
}
