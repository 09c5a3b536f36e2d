using Lms.Assessments.Marks;
using Lms.Data.ActionPlans;
using Lms.Data.Meetings;
using Lms.Scheduler.Languages;
using Lms.Web.Mentorships;
using Lms.Web.People;
using Lms.Web.Rubrics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Meetings;

/// <summary>A practice a mentor saw, by a rubric: a level for each criterion, and what they saw, what it does, and what to try next time.</summary>
[Authorize(Policies.SignedIn)]
public sealed class ObserveModel(PlanAccessQueries access, MeetingQueries meetings, ObservationQueries rubrics, ObservePractice observe, CurrentPerson me, Words words) : MenteePage(access, me, words)
{
    [BindProperty(SupportsGet = true)]
    public Guid Meeting { get; set; }

    [BindProperty(SupportsGet = true, Name = "rubric")]
    public Guid? RubricId { get; set; }

    [BindProperty]
    public List<CriterionForm> Marks { get; set; } = [];

    [BindProperty]
    public string? Seen { get; set; }

    [BindProperty]
    public string? Effect { get; set; }

    [BindProperty]
    public string? NextTime { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public MeetingRow Row { get; private set; } = new();

    public IReadOnlyList<ObservationRubric> Offered { get; private set; } = [];

    public ObservationRubric? Chosen { get; private set; }

    public SpokenRubric? Rubric { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        Version = Row.Version;
        if (Row.Observation is { } stored && Row.RubricId == Chosen?.Id)
        {
            var sheet = MarkSheet.Read(stored);
            Marks = [.. sheet.Marks.Select(m => new CriterionForm { Key = m.Key, Level = m.Level })];
            (Seen, Effect, NextTime) = (sheet.Feedback.Seen, sheet.Feedback.Effect, sheet.Feedback.NextTime);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync() =>
        await FindAsync() && Chosen is { } rubric
        && await observe.Run(Meeting, Version, rubric.Id, Marks.Where(m => m.Key.Length > 0).Select(m => new CriterionMark(m.Key, m.Level)), FeedbackRule.Of(Seen, Effect, NextTime), Me.Scope)
            ? GoSaying(Words["meetings.observed_now"], $"{Home}/meetings/{Meeting}")
            : NotFound();

    protected override async Task<bool> FindAsync()
    {
        if (!await base.FindAsync() || await meetings.Find(Meeting, Me.Scope) is not { State: "held" } found || found.MentorshipId != Mentorship)
        {
            return false;
        }

        Row = found;
        Offered = await rubrics.Offered(Mentee.EnrolmentId);
        var wanted = RubricId ?? found.RubricId;
        Chosen = wanted is { } id ? Offered.FirstOrDefault(r => r.Id == id) ?? (id == found.RubricId ? await rubrics.Find(id) : null) : Offered.Count == 1 ? Offered[0] : null;
        Rubric = Chosen is null ? null : SpokenRubric.Of(Chosen.Read(), Chosen.Language, Me.Language, Words.Language.Tag);
        return true;
    }
}
