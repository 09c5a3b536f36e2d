using System.Globalization;
using Lms.Assessments.Rules;
using Lms.Assessments.Sessions;
using Lms.Data.Cohorts;
using Lms.Data.Sessions;
using Lms.Scheduler.Cohorts;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Sessions;
using Lms.Web.Errors;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Sessions;

/// <summary>What sessions a series gives each of its cohorts, with their dates in the next one. Every button sends and saves the whole pattern.</summary>
[Authorize(Policies.Officer)]
internal sealed class PatternModel(
    SeriesQueries queries, PatternQueries pattern, SaveSessionPattern save, CurrentPerson me, TimeProvider clock, Words words, RuleWords rules) : LmsPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public List<PatternForm> Rows { get; set; } = [];

    [BindProperty]
    public PatternForm Add { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public CohortSeries Series { get; private set; } = new();

    private DateTime? NextStart { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        await Stored();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string act)
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        if (act == "add")
        {
            if (string.IsNullOrWhiteSpace(Add.Title))
            {
                ModelState.AddModelError("Add.Title", words["errors.session.title", ("0", SessionDetails.MostTitle)]);
            }
        }
        else
        {
            foreach (var key in ModelState.Keys.Where(k => k.StartsWith(nameof(Add), StringComparison.Ordinal)).ToList())
            {
                ModelState.Remove(key);
            }
        }

        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        try
        {
            return await save.Run(Id, Version, [.. Act(act).Select(r => r.Session()).OfType<PatternSession>()], me.Scope)
                ? GoSaying(words["sessions.pattern_saved"], $"/cohorts/series/{Id}/sessions")
                : NotFound();
        }
        catch (RuleBroken broken) when (broken.Code == "stale")
        {
            ModelState.Clear();
            await FindAsync();
            await Stored();
            ModelState.AddModelError("", rules.For(broken));
            return await AgainAsync(RuleWords.Status(broken));
        }
    }

    public override async Task LoadAsync() => await FindAsync();

    /// <summary>When a session of the pattern would be in the next cohort the rule makes; null where it makes none.</summary>
    public DateTimeOffset? InNextCohort(PatternForm row) => NextStart is { } start
        ? WallClock.Instant(MakeDueSessions.Local(WallClock.Text(start), row.OffsetDays, row.LocalTime), TimeZoneInfo.FindSystemTimeZoneById(Series.TimeZone))
        : null;

    private IEnumerable<PatternForm> Act(string act)
    {
        if (act == "add")
        {
            return [.. Rows, Add];
        }

        return act.Split(':') is ["remove", var n] && int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? Rows.Where((_, place) => place != at) : Rows;
    }

    private async Task<bool> FindAsync()
    {
        if (await queries.Find(Id, me.Scope) is not { State: not "ended" } found)
        {
            return false;
        }

        Series = found;
        var rule = found.Rule();
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), rule.Zone).DateTime);
        NextStart = rule.Next(found.StartsOn > today ? found.StartsOn : today, 2).FirstOrDefault(o => o.StartsAt > clock.GetUtcNow())?.StartsLocal;
        return true;
    }

    private async Task Stored()
    {
        Rows = [.. (await pattern.OfSeries(Id)).Select(r => PatternForm.Of(r.Session))];
        Version = Series.Version;
    }
}
