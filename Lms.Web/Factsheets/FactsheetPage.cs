using System.ComponentModel.DataAnnotations;
using Lms.Assessments.Factsheets;
using Lms.Assessments.Figures;
using Lms.Assessments.Publications;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Factsheets;
using Lms.Data.Publications;
using Lms.Scheduler.Languages;
using Lms.Web.Errors;
using Lms.Web.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Factsheets;

/// <summary>Reads the factsheet a page, a PDF or a workbook is about: the same question, the same figures.</summary>
public abstract class FactsheetPage(FactsheetQueries factsheets, PublicationQueries publications, CurrentPerson me, Reader reader, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true), Display(Name = "factsheets.country")]
    public string? Country { get; set; }

    /// <summary><c>2026-02</c>.</summary>
    [BindProperty(SupportsGet = true), Display(Name = "factsheets.from")]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "factsheets.to")]
    public string? To { get; set; }

    /// <summary>Code of a <see cref="FactsheetLevel"/>.</summary>
    [BindProperty(SupportsGet = true), Display(Name = "factsheets.level")]
    public string? Level { get; set; }

    public IReadOnlyList<string> Countries { get; private set; } = [];

    public MonthSpan Span { get; private set; } = null!;

    public FactsheetLevel Asked { get; private set; }

    /// <summary>Null where a level other than the ministry's is asked for a period that is not out.</summary>
    public Factsheet? Sheet { get; private set; }

    /// <summary>Institutions the ministry's level is counted over; empty where that is everything, and where it was released.</summary>
    public IReadOnlyList<string> Within { get; private set; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    protected Words Words => reader.Words;

    protected Reader Reader => reader;

    protected PublicationQueries Publications => publications;

    /// <summary>Without its ending.</summary>
    public string FileName() => FormattableString.Invariant($"factsheet-{Country}-{MonthSpan.Text(Span.First)}-{MonthSpan.Text(Span.Last)}-{Code.Of(Asked)}");

    /// <summary>The query string of this question with another period or level.</summary>
    public string Address(string file = "", MonthSpan? span = null, FactsheetLevel? level = null)
    {
        var months = span ?? Span;
        return FormattableString.Invariant($"/factsheets{file}?country={Country}&from={MonthSpan.Text(months.First)}&to={MonthSpan.Text(months.Last)}&level={Code.Of(level ?? Asked)}");
    }

    /// <summary>False where there is no such country for this reader.</summary>
    protected async Task<bool> Load()
    {
        Countries = await factsheets.Countries(me.Scope);
        var today = Dates.DayIn(Now, reader.Zone);
        Country ??= Countries is [var first, ..] ? first : null;
        Asked = Code.TryRead<FactsheetLevel>(Level, out var level) ? level : FactsheetLevel.Ministry;
        var released = ReleasePeriod.QuarterOf(today.AddMonths(-3));
        var latest = MonthSpan.Quarter(released.Year, released.Quarter!.Value);
        Span = latest;
        // A level that is misspelt must not open the one that masks nothing.
        if (Country is not { } country || !Countries.Contains(country) || (Level is { Length: > 0 } && !Code.TryRead<FactsheetLevel>(Level, out _)))
        {
            return false;
        }

        try
        {
            Span = From is { Length: > 0 } from && To is { Length: > 0 } to ? MonthSpan.Parse(from, to) : latest;
        }
        catch (RuleBroken broken)
        {
            ModelState.AddModelError(nameof(To), new RuleWords(reader).For(broken));
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return true;
        }

        (From, To, Level) = (MonthSpan.Text(Span.First), MonthSpan.Text(Span.Last), Code.Of(Asked));
        var language = Words.Language.Tag;
        if (Asked == FactsheetLevel.Ministry)
        {
            Sheet = await factsheets.Read(me.Scope, country, Span, language);
            Within = await factsheets.Within(me.Scope, language);
        }
        else if (Period(Span) is { } period && await publications.Find(period) is { } found)
        {
            Sheet = await factsheets.Named(ReleasedFactsheet.Of(found.Release, country, Asked, found.Rules), language);
        }

        return true;
    }

    private static ReleasePeriod? Period(MonthSpan span) => (span.Months, span.FirstDay.Month % 3) switch
    {
        (3, 1) => ReleasePeriod.QuarterOf(span.FirstDay),
        (12, 1) when span.FirstDay.Month == 1 => new ReleasePeriod(span.FirstDay.Year, null),
        _ => null,
    };
}
