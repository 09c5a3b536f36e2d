using Lms.Data.Meetings;
using Lms.Data.Mentorships;
using Lms.Data.People;
using Lms.Testing;

namespace Lms.Web.Tests.Mentorships;

/// <summary>The demo people with their mentor: <c>trainee</c> and <c>trainee-tj</c> are given to <c>mentor</c>, who has no role anywhere.</summary>
internal sealed class MentoringSite : IAsyncDisposable
{
    public LmsApp App { get; } = new();

    public Guid Cohort { get; private set; }

    public Guid Enrolment { get; private set; }

    public Guid OtherEnrolment { get; private set; }

    public Guid Mentorship { get; private set; }

    public static Scope ByMentor => new(LmsApp.Person("mentor"), Everything: false);

    public static async Task<MentoringSite> Start()
    {
        var site = new MentoringSite();
        using (site.App.Browser())
        {
            var rows = await site.App.Get<MentoringQueries>().Week(ByMentor, "en", LmsApp.Start);
            (site.Enrolment, site.OtherEnrolment) = (rows.Single(r => r.PlansRunning == 1).EnrolmentId, rows.Single(r => r.PlansRunning == 0).EnrolmentId);
            site.Mentorship = rows.Single(r => r.PlansRunning == 1).MentorshipId;
            site.Cohort = await site.App.Db.Read<Guid>("SELECT CohortId FROM Enrolment WHERE Id = @Enrolment", new { site.Enrolment });
        }

        return site;
    }

    public Task<IReadOnlyList<MeetingRow>> Meetings() => App.Get<MeetingQueries>().OfEnrolment(Enrolment, ByMentor);

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
