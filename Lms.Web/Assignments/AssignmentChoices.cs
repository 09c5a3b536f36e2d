using Lms.Assessments.Assignments;
using Lms.Data.Assignments;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.Assignments;

/// <summary>What the forms about assignments offer.</summary>
internal sealed class AssignmentChoices(Choices people, AssignmentQueries assignments, Words words)
{
    public IReadOnlyList<SelectListItem> Kinds => people.Codes("assignments.kind_", Enum.GetValues<AssignmentKind>());

    public IReadOnlyList<SelectListItem> LatePolicies => people.Codes("assignments.late_", Enum.GetValues<LatePolicy>());

    public static IReadOnlyList<SelectListItem> Languages => Choices.Languages;

    public string NotOffered => people.NotOffered;

    /// <summary>One person's, a group's, or the groups of a session.</summary>
    public async Task<IReadOnlyList<SelectListItem>> Who(Guid cohortId) =>
    [
        new SelectListItem(words["assignments.who_own"], "own"),
        new SelectListItem(words["assignments.who_group"], "group"),
        .. (await assignments.Sessions(cohortId)).Select(s => new SelectListItem(
            words["assignments.who_session", ("title", s.Title), ("day", words.Dates.Day(Dates.DayIn(s.At, TimeZoneInfo.FindSystemTimeZoneById(s.TimeZone))))], s.Id.ToString())),
    ];

    public async Task<IReadOnlyList<SelectListItem>> Rubrics(Guid cohortId) =>
        [new SelectListItem(words["assignments.rubric_none"], ""), .. (await assignments.Rubrics(cohortId)).Select(r => new SelectListItem(r.Title, r.Id.ToString()))];
}
