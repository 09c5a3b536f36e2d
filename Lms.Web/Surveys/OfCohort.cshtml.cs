using Lms.Assessments.Rules;
using Lms.Assessments.Surveys;
using Lms.Data.Cohorts;
using Lms.Data.Surveys;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Surveys;

/// <summary>Who of a cohort was asked, who answered and until when they may; never what a person thinks.</summary>
[Authorize(Policies.Trainer)]
public sealed class OfCohortModel(CohortQueries cohorts, SurveyQueries surveys, ResendInvitation resend, CurrentPerson me, Words words, TimeProvider clock) : LmsPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public CohortRow Cohort { get; private set; } = new();

    public IReadOnlyList<CohortSurveyRow> People { get; private set; } = [];

    /// <summary>With an answer to the same statement before and at the follow-up.</summary>
    public int Matched { get; private set; }

    /// <summary>Why the rows do not leave the site yet; null when they may.</summary>
    public RuleBroken? Refusal { get; private set; }

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync() => await Load() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid survey) =>
        await Load() && await resend.Run(Id, survey, me.Scope) ? GoSaying(words["surveys.sent_again"], $"/cohorts/{Id}/surveys") : NotFound();

    public override async Task LoadAsync() => await Load();

    private async Task<bool> Load()
    {
        if (await cohorts.Find(Id, me.Scope, me.InstitutionId, words.Language.Tag) is not { MayManage: true } cohort)
        {
            return false;
        }

        Cohort = cohort;
        People = await surveys.OfCohort(Id, me.Scope);
        Matched = MatchedSurveys.People(MatchedSurveys.Pair(await surveys.Words(Id, me.Scope)));
        Refusal = MatchedSurveys.ReleaseRefusal(Matched, People.Count(p => p.FollowUpState == "open"));
        return true;
    }
}
