using Lms.Assessments.Mentorships;
using Lms.Assessments.Values;
using Lms.Data.Meetings;
using Lms.Data.Mentorships;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Lms.Web.Mentorships;

/// <summary>A mentor's own people, the most pressing first. Whoever mentors nobody finds it empty, or, never asked to, finds nothing.</summary>
[Authorize(Policies.SignedIn)]
public sealed class WeekModel(MentoringQueries mentoring, MeetingQueries meetings, IOptions<MentoringSettings> settings, CurrentPerson me, Words words, TimeProvider clock) : PageModel
{
    /// <summary>Only people with this need; nothing shows all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Need { get; set; }

    public IReadOnlyList<WeekRow> All { get; private set; } = [];

    public IReadOnlyList<WeekRow> Shown { get; private set; } = [];

    public IReadOnlyList<NextMeeting> Coming { get; private set; } = [];

    /// <summary>How many have each need, in the order of urgency; those nobody has are left out.</summary>
    public IEnumerable<(string Code, int Count)> Counts => Enum.GetValues<MentoringNeed>().Select(n => (Code.Of(n), All.Count(r => r.Needs.Contains(n)))).Where(c => c.Item2 > 0);

    public static Kind KindOf(MentoringNeed need) => need switch
    {
        MentoringNeed.CheckpointOverdue or MentoringNeed.ActionOverdue or MentoringNeed.Quiet => Kind.Warning,
        _ => Kind.Info,
    };

    public async Task<IActionResult> OnGetAsync()
    {
        var now = clock.GetUtcNow();
        var rows = await mentoring.Week(me.Scope, words.Language.Tag, now);
        if (rows.Count == 0 && !await mentoring.IsMentor(me.Id))
        {
            return NotFound();
        }

        All = [.. rows.Select(r => Row(r, now)).OrderBy(r => r.Needs.Count > 0 ? r.Needs[0] : (MentoringNeed)99).ThenByDescending(r => r.QuietDays)];
        Shown = Code.TryRead<MentoringNeed>(Need, out var only) ? [.. All.Where(r => r.Needs.Contains(only))] : All;
        Coming = [.. (await meetings.Coming(me.Scope, now.AddHours(-1))).Where(m => m.AsMentor)];
        return Page();
    }

    private WeekRow Row(MentoringRow row, DateTimeOffset now)
    {
        var today = Dates.DayIn(now, TimeZoneInfo.FindSystemTimeZoneById(row.TimeZone));
        return new WeekRow(row, MentoringRule.Needs(row.Facts, today, now, settings.Value.QuietDays), MentoringRule.DaysWithoutContact(row.Facts, now));
    }
}
