using Lms.Assessments.Rules;
using Lms.Assessments.Sessions;

namespace Lms.Assessments.Tests.Sessions;

public sealed class SessionCourseTests
{
    private static readonly DateTimeOffset Start = new(2026, 12, 1, 5, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_session_is_opened_paused_resumed_and_each_step_taken_twice_is_taken_once()
    {
        Assert.True(SessionCourse.Opens(SessionState.Published, Start, Start, confirmed: false));
        Assert.False(SessionCourse.Opens(SessionState.Open, Start, Start, confirmed: false));
        Assert.True(SessionCourse.Adjourns(SessionState.Open, isLead: true));
        Assert.False(SessionCourse.Adjourns(SessionState.Adjourned, isLead: true));
        Assert.False(SessionCourse.Opens(SessionState.Adjourned, Start, Start, confirmed: false));
        Assert.True(SessionCourse.Resumes(SessionState.Adjourned, isLead: true));
        Assert.False(SessionCourse.Resumes(SessionState.Open, isLead: true));
    }

    [Fact]
    public void More_than_half_an_hour_early_is_asked_about_once()
    {
        Assert.True(SessionCourse.Opens(SessionState.Published, Start, Start.AddMinutes(-30), confirmed: false));
        Assert.Equal("session.early", Broken(() => SessionCourse.Opens(SessionState.Published, Start, Start.AddMinutes(-31), confirmed: false)));
        Assert.True(SessionCourse.Opens(SessionState.Published, Start, Start.AddDays(-1), confirmed: true));
    }

    [Theory]
    [InlineData(SessionState.Draft, "session.draft")]
    [InlineData(SessionState.Closed, "session.over")]
    [InlineData(SessionState.Cancelled, "session.over")]
    public void What_is_no_session_to_open_says_why(SessionState state, string code) =>
        Assert.Equal(code, Broken(() => SessionCourse.Opens(state, Start, Start, confirmed: true)));

    [Fact]
    public void Only_the_lead_pauses_and_only_somebody_else_takes_over()
    {
        Assert.Equal("session.not_lead", Broken(() => SessionCourse.Adjourns(SessionState.Open, isLead: false)));
        Assert.Equal("session.not_open", Broken(() => SessionCourse.Resumes(SessionState.Published, isLead: false)));
        Assert.True(SessionCourse.IsTakenOver(SessionState.Adjourned, isLead: false));
        Assert.False(SessionCourse.IsTakenOver(SessionState.Open, isLead: true));
        Assert.Equal("session.not_open", Broken(() => SessionCourse.IsTakenOver(SessionState.Closed, isLead: false)));
    }

    [Fact]
    public void The_mode_changes_until_it_is_over()
    {
        Assert.True(SessionCourse.ChangesMode(SessionState.Open, SessionMode.Online, SessionMode.Room));
        Assert.False(SessionCourse.ChangesMode(SessionState.Published, SessionMode.Both, SessionMode.Both));
        Assert.Equal("session.over", Broken(() => SessionCourse.ChangesMode(SessionState.Closed, SessionMode.Online, SessionMode.Room)));
    }

    private static string Broken(Func<bool> step) => Assert.Throws<RuleBroken>(() => step()).Code;
}
