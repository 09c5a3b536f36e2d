using System.ComponentModel.DataAnnotations;
using Lms.Assessments.Sessions;
using Lms.Data;
using Lms.Data.Cohorts;
using Lms.Data.Sessions;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.Sessions;

/// <summary>Who of the cohort's trainers leads a session and who helps.</summary>
[Authorize(Policies.Trainer)]
internal sealed class TrainersModel(SessionAccessQueries sessions, CohortQueries cohorts, NameSessionTrainers name, Db db, CurrentPerson me, Words words) : SessionPage(sessions, me)
{
    [BindProperty, Display(Name = "sessions.trainer")]
    public string? Trainer { get; set; }

    [BindProperty, Display(Name = "sessions.co_trainers")]
    public List<string> CoTrainers { get; set; } = [];

    public IReadOnlyList<CohortTrainer> Offered { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Leads => [.. Items, new SelectListItem(words["sessions.trainer_nobody"], "")];

    public IReadOnlyList<SelectListItem> Helpers => [.. Items];

    private IEnumerable<SelectListItem> Items => Offered.Select(t => new SelectListItem(t.NativeName, t.PersonId.ToString()));

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        if (!Access.MayRun || Access.Standing is SessionState.Closed or SessionState.Cancelled)
        {
            return NotFound();
        }

        var named = await db.ListTrainers(Id);
        Trainer = named.FirstOrDefault(t => t.Part == "trainer")?.PersonId.ToString() ?? "";
        CoTrainers = [.. named.Where(t => t.Part != "trainer").Select(t => t.PersonId.ToString())];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync() =>
        await FindRunAsync() && await name.Run(Id, Guid.TryParse(Trainer, out var id) ? id : null, [.. CoTrainers.Select(c => Guid.TryParse(c, out var who) ? who : Guid.Empty)], Me.Scope)
            ? GoSaying(words["sessions.trainers_saved"], $"/sessions/{Id}")
            : NotFound();

    public override async Task LoadAsync()
    {
        if (await FindRunAsync())
        {
            Offered = [.. (await cohorts.Trainers(Access.CohortId)).DistinctBy(t => t.PersonId)];
        }
    }
}
