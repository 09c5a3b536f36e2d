using Lms.Assessments.Figures;
using Lms.Data.Indicators;
using Lms.Scheduler.Languages;
using Lms.Web.Figures;
using Lms.Web.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Indicators;

/// <summary>One definition: its versions with their rules in words, why each was made, and what each prints for the same years.</summary>
[Authorize(Policies.Officer)]
public sealed class IndicatorModel(IndicatorQueries indicators, IndicatorReach reach, FigureDesk desk, CurrentPerson me, Reader reader) : PageModel
{
    private const int Years = 3;

    public IndicatorCard Card { get; private set; } = null!;

    /// <summary>Those that answer, the oldest first.</summary>
    public IReadOnlyList<IndicatorVersionRow> Published { get; private set; } = [];

    public IReadOnlyList<Year> Printed { get; private set; } = [];

    /// <summary>Everybody with facts: how far an evaluation has to go.</summary>
    public int People { get; private set; }

    public bool MayPublish => me.Scope.Everything;

    public string Figures(IndicatorVersionRow version) =>
        new FigureLinks(new FigureQuestion { Kind = FigureKind.People, Indicator = version.Code, Version = version.Number, Span = desk.Usual, By = [Dimension.Module] }.Checked(), PerMonth: false).Explorer;

    public async Task<IActionResult> OnGetAsync(string code)
    {
        var versions = await indicators.Versions(code.ToLowerInvariant());
        if (versions.Count == 0)
        {
            return NotFound();
        }

        Card = IndicatorCard.Of(versions, reader.Words, Dates.DayIn(desk.Now, reader.Zone));
        Published = [.. versions.Where(IndicatorCard.IsPublished).Reverse()];
        if (Card.IsEvaluating)
        {
            // The page looks again in a moment; figures of years can wait until nothing changes any more.
            People = (int)await reach.People();
            return Page();
        }

        var years = new List<Year>();
        for (var year = desk.ThisMonth / 12; Published.Count > 0 && year > (desk.ThisMonth / 12) - Years; year--)
        {
            var span = MonthSpan.Year(year);
            var figures = new List<Figure>();
            foreach (var version in Published)
            {
                figures.Add((await desk.Answer(new FigureQuestion { Kind = FigureKind.People, Indicator = version.Code, Version = version.Number, Span = span }.Checked())).Total);
            }

            years.Add(new Year(span, figures));
        }

        Printed = years;
        return Page();
    }

    /// <summary>People of a year under each published version.</summary>
    public sealed record Year(MonthSpan Span, IReadOnlyList<Figure> Figures);
}
