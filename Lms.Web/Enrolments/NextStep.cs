using Lms.Data.Enrolments;

namespace Lms.Web.Enrolments;

/// <summary>The one thing a trainee does next in an enrolment, as words and an address. What may be done is decided where it is done; this only points.</summary>
/// <param name="Key">Words: <c>enrolments.next_…</c>.</param>
/// <param name="Href">Null where there is nothing to do but wait.</param>
public sealed record NextStep(string Key, string? Href)
{
    public static NextStep Of(EnrolmentProgress at, DateTimeOffset now)
    {
        var home = $"/enrolments/{at.EnrolmentId}";
        return at switch
        {
            { CertificateId: { } certificate } => new("enrolments.next_certificate", $"/certificates/{certificate}"),
            { CohortState: "cancelled" } => new("enrolments.next_cancelled", null),
            { OpenAttemptId: { } attempt } => new("enrolments.next_continue_test", $"/attempts/{attempt}"),
            _ when now >= at.EndsAt => new("enrolments.next_ended", null),
            { BeforeShare: null, LessonsRead: 0 } => new("enrolments.next_test_before", $"{home}/tests/before"),
            _ when now < at.StartsAt => new("enrolments.next_wait", null),
            { NextLesson: { } lesson } => new("enrolments.next_lesson", $"{home}/lessons/{lesson}"),
            { AfterShare: null } => new("enrolments.next_test_after", $"{home}/tests/after"),
            _ => new("enrolments.next_test_again", $"{home}/tests/after"),
        };
    }
}
