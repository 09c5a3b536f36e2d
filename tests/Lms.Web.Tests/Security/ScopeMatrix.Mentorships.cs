namespace Lms.Web.Tests.Security;

public sealed partial class ScopeMatrix
{
    // The demo trainer is in a pool; the ids are tried in MentoringPageTests, where they are known.
    private static readonly Door[] MentoringDoors =
    [
        new("/mentoring", ["trainer"]),
        new("/mentoring?need=quiet", ["trainer"]),
        new("/mentoring/slots", ["trainer"]),
        new("/mentoring/slots", ["trainer"], ("Starts", "2026-12-20T10:00"), ("Minutes", "30"), ("Weeks", "1"), ("Place", "Room 7")) { IsPost = true },
        new("/mentoring/slots?handler=withdraw", [], ("slot", Guid.Empty.ToString())) { IsPost = true },
        new($"/mentoring/{Guid.Empty}", []),
        new($"/mentoring/{Guid.Empty}?handler=contact", [], ("kind", "call")) { IsPost = true },
        new($"/mentoring/{Guid.Empty}/meetings/{Guid.Empty}", []),
        new($"/mentoring/{Guid.Empty}/meetings/{Guid.Empty}/observe", []),
        new($"/meetings/{Guid.Empty}.ics", []),
        new($"/enrolments/{Guid.Empty}/plan", []),
        new($"/enrolments/{Guid.Empty}/mentor", []),
        new($"/cohorts/{Guid.Empty}/mentors", []),
        new($"/cohorts/{Guid.Empty}/mentors/pair", []),
    ];
}
