using Lms.Assessments.Enrolments;
using Lms.Data.Cohorts;
using Lms.Data.Enrolments;
using Lms.Data.Mentorships;
using Lms.Data.Outbox;
using Lms.Data.Sweeps;
using Lms.Scheduler;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Sweeps;
using Lms.Web.Enrolments;
using Lms.Web.Figures;
using Lms.Web.Languages;
using Lms.Web.People;
using Lms.Web.Reports;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Home;

/// <summary>What each person sees first: what is next, who is behind, how many were capacitated, what needs a decision. A person with several roles sees each part.</summary>
[AllowAnonymous]
public sealed class IndexModel(
    CurrentPerson me,
    Reader reader,
    TimeProvider clock,
    ProgressQueries progress,
    TrainerQueries trainers,
    FigureDesk figures,
    SeriesQueries series,
    MentoringQueries mentoring,
    OutboxQueries outbox,
    SweepRunStore runs,
    IEnumerable<ISweep> sweeps) : PageModel
{
    public IReadOnlyList<ProgressView> Learning { get; private set; } = [];

    public IReadOnlyList<CohortView> Cohorts { get; private set; } = [];

    /// <summary>Somebody who is here for others: that they learn nothing themselves is no gap.</summary>
    public bool IsMentor { get; private set; }

    public Tiles? Figures { get; private set; }

    public OperationsView? Operations { get; private set; }

    public async Task OnGet()
    {
        if (!me.IsSignedIn)
        {
            return;
        }

        var now = clock.GetUtcNow();
        var language = reader.Words.Language.Tag;
        Learning = [.. (await progress.OfPerson(me.Id, language, now)).Select((e, n) => new ProgressView(e, now, n == 0))];
        IsMentor = Learning.Count == 0 && await mentoring.IsMentor(me.Id);
        if (me.IsTrainer)
        {
            Cohorts = await Trained(language, now);
        }

        if (me.IsOfficer)
        {
            Figures = await Tiles.Of(figures.Usual, figures);
        }

        if (me.IsAdministrator)
        {
            var known = (await runs.All()).ToDictionary(r => r.Name, StringComparer.Ordinal);
            Operations = new OperationsView(
                await series.CountMissed(me.Scope),
                await outbox.CountFailed(),
                sweeps.Count(s => SweepHealth.IsLate(s, known.GetValueOrDefault(s.Name), now)));
        }
    }

    private async Task<IReadOnlyList<CohortView>> Trained(string language, DateTimeOffset now)
    {
        var readers = await trainers.Readers(me.Id, now);
        return [.. (await trainers.OfTrainer(me.Id, language, now)).Select(c => new CohortView(
            c, readers[c.Id].Where(r => Pace.IsBehind(r.LessonsRead, c.Lessons, c.StartsAt, c.EndsAt, now)).Sum(r => r.People), now))];
    }
}
