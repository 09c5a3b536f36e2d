using System.ComponentModel.DataAnnotations;
using Lms.Assessments.Mentorships;
using Lms.Assessments.Values;
using Lms.Data;
using Lms.Data.Cohorts;
using Lms.Data.Mentorships;
using Lms.Scheduler.Languages;
using Lms.Web.Cohorts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.Mentorships;

/// <summary>Who may mentor a cohort's people, and who mentors whom.</summary>
[Authorize(Policies.Trainer)]
internal sealed class PoolModel(CohortQueries cohorts, MentorQueries mentors, KeepPool keep, AssignMentor assign, Db db, CurrentPerson me, Words words) : CohortPersonPage(cohorts, db, me, words)
{
    [BindProperty, Display(Name = "mentorships.most")]
    public int MaxPeople { get; set; } = 5;

    [BindProperty, Display(Name = "mentorships.languages")]
    public List<string> Languages { get; set; } = [];

    public IReadOnlyList<MentorRow> Pool { get; private set; } = [];

    public IReadOnlyList<MenteeRow> People { get; private set; } = [];

    public IReadOnlyList<OfferedMentor> Offered { get; private set; } = [];

    public int Without => People.Count(p => p.MentorshipId is null);

    public string Address => $"/cohorts/{Id}/mentors";

    public static IReadOnlyList<SelectListItem> Tongues => Choices.Languages;

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : NotFound();

    /// <summary>By number or address, or one tap on somebody with a part in the cohort.</summary>
    public async Task<IActionResult> OnPostAddAsync(Guid? person)
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        if ((person is { } one && Offered.Any(o => o.PersonId == one) ? one : await FindPerson()) is not { } found)
        {
            return await AgainAsync();
        }

        return await keep.Add(Id, found, new MentorTerms(MaxPeople, Languages.Where(l => Choices.Offers(Tongues, l)).ToValueList()), Me.Scope)
            ? GoSaying(Words["mentorships.added"], Address)
            : NotFound();
    }

    public async Task<IActionResult> OnPostChangeAsync(Guid person)
    {
        if (!await FindAsync() || Pool.All(m => m.PersonId != person))
        {
            return NotFound();
        }

        return await keep.Add(Id, person, new MentorTerms(MaxPeople, Languages.ToValueList()), Me.Scope) ? GoSaying(Words["mentorships.terms_kept"], Address) : NotFound();
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid person) =>
        await FindAsync() && await keep.Remove(Id, person, Me.Scope) ? GoSaying(Words["mentorships.removed"], Address) : NotFound();

    public async Task<IActionResult> OnPostAssignAsync(Guid enrolment, Guid mentor, string? reason) =>
        await FindAsync() && await assign.Run(Id, enrolment, mentor, reason, Me.Scope) ? GoSaying(Words["mentorships.assigned"], Address) : NotFound();

    public override Task LoadAsync() => FindAsync();

    private async Task<bool> FindAsync()
    {
        if (!await Load())
        {
            return false;
        }

        (Pool, People, Offered) = (await mentors.Pool(Id), await mentors.People(Id, Me.Scope), await mentors.Offered(Id));
        return true;
    }
}
