using Lms.Assessments.Rules;
using Lms.Assessments.Sessions;
using Lms.Assessments.Values;

namespace Lms.Assessments.Tests.Sessions;

public sealed class SessionPlanTests
{
    private static readonly DateTimeOffset Noon = new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_plan_of_talk_alone_lacks_all_three_and_says_so_one_after_the_other()
    {
        var plan = Plan(SlotKind.Talk);

        Assert.Equal([SlotKind.CaseStudy, SlotKind.Assessment, SlotKind.GroupWork], plan.Missing);
        Assert.Equal("session.no_case_study", plan.PublishRefusal()!.Code);
        Assert.Equal("session.no_assessment", Plan(SlotKind.CaseStudy).PublishRefusal()!.Code);
        Assert.Equal("session.no_group_work", Plan(SlotKind.CaseStudy, SlotKind.Assessment).PublishRefusal()!.Code);
        Assert.Null(Plan(SlotKind.GroupWork, SlotKind.Assessment, SlotKind.CaseStudy).PublishRefusal());
    }

    [Fact]
    public void A_day_takes_no_more_than_its_minutes_and_slots_stand_on_days_there_are()
    {
        var plan = new SessionPlan([new(1, 60, SlotKind.Lesson, "One"), new(1, 60, SlotKind.Break, ""), new(2, 90, SlotKind.CaseStudy, "Two")]);

        plan.Check(2, 120);
        var full = Assert.Throws<RuleBroken>(() => plan.Check(2, 119));
        Assert.Equal("session.day_too_full", full.Code);
        Assert.Equal([1, 120, 119], full.Args.Cast<int>());
        Assert.Equal("session.slot_day", Assert.Throws<RuleBroken>(() => plan.Check(1, 120)).Code);
        Assert.Equal("session.slot_minutes", Broken(new SessionPlan([new(1, 0, SlotKind.Talk, "")])));
        Assert.Equal("session.slot_title", Broken(new SessionPlan([new(1, 5, SlotKind.Talk, new string('x', 201))])));
        Assert.Equal("session.slots", Broken(new SessionPlan([.. Enumerable.Repeat(new SessionSlot(1, 1, SlotKind.Talk, ""), 101)])));
    }

    [Fact]
    public void What_ran_stays_what_it_was_and_what_runs_stays_when_it_is()
    {
        Assert.Null(SessionChangeRule.Refusal(SessionState.Published, movesInTime: true));
        Assert.Null(SessionChangeRule.Refusal(SessionState.Open, movesInTime: false));
        Assert.Equal("session.already_open", SessionChangeRule.Refusal(SessionState.Adjourned, movesInTime: true)!.Code);
        Assert.Equal("session.over", SessionChangeRule.Refusal(SessionState.Closed, movesInTime: false)!.Code);
        Assert.Equal("session.cancelled", SessionChangeRule.Refusal(SessionState.Cancelled, movesInTime: false)!.Code);
        Assert.Equal("session.already_open", SessionChangeRule.CancelRefusal(SessionState.Open)!.Code);
        Assert.Null(SessionChangeRule.CancelRefusal(SessionState.Draft));
    }

    [Fact]
    public void A_draft_may_lack_what_a_published_session_may_not_lose()
    {
        Assert.Null(SessionChangeRule.PlanRefusal(SessionState.Draft, Plan(SlotKind.Talk)));
        Assert.Equal("session.no_case_study", SessionChangeRule.PlanRefusal(SessionState.Published, Plan(SlotKind.Talk))!.Code);
        Assert.Equal("session.over", SessionChangeRule.PlanRefusal(SessionState.Closed, Plan(SlotKind.Talk))!.Code);
    }

    [Fact]
    public void Only_a_draft_that_has_not_passed_is_published()
    {
        var whole = Plan(SlotKind.GroupWork, SlotKind.Assessment, SlotKind.CaseStudy);

        Assert.Null(SessionChangeRule.PublishRefusal(SessionState.Draft, whole, Noon.AddMinutes(1), Noon));
        Assert.Equal("session.past", SessionChangeRule.PublishRefusal(SessionState.Draft, whole, Noon, Noon)!.Code);
        Assert.Equal("session.already_published", SessionChangeRule.PublishRefusal(SessionState.Open, whole, Noon.AddHours(1), Noon)!.Code);
        Assert.Equal("session.no_case_study", SessionChangeRule.PublishRefusal(SessionState.Draft, Plan(), Noon.AddHours(1), Noon)!.Code);
    }

    [Theory]
    [InlineData("https://meet.example/abc", true)]
    [InlineData("https://соединение.example/а", true)]
    [InlineData("http://meet.example/abc", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("https://bank.example@evil.example/", false)]
    [InlineData("meet.example/abc", false)]
    [InlineData("/sessions", false)]
    public void A_video_link_is_https_and_names_its_host_plainly(string link, bool valid) => Assert.Equal(valid, VideoLink.IsValid(link));

    [Fact]
    public void Details_out_of_bounds_are_refused_by_name()
    {
        Details().Check();
        Assert.Equal("session.title", Broken(Details() with { Title = " " }));
        Assert.Equal("session.length", Broken(Details() with { LengthMinutes = 14 }));
        Assert.Equal("session.days", Broken(Details() with { Days = 11 }));
        Assert.Equal("session.place", Broken(Details() with { Place = new string('x', 301) }));
        Assert.Equal("session.video", Broken(Details() with { VideoUrl = "http://meet.example" }));
    }

    [Fact]
    public void The_calendar_is_told_of_when_and_where_and_not_of_how()
    {
        Assert.False(Details().DiffersInCalendar(Details() with { Mode = SessionMode.Online }));
        Assert.True(Details().DiffersInCalendar(Details() with { Place = "Room 5" }));
        Assert.True(Details().DiffersInCalendar(Details() with { StartsLocal = "2026-12-01T18:00" }));
    }

    internal static SessionPlan Plan(params IEnumerable<SlotKind> kinds) => new([.. kinds.Select(k => new SessionSlot(1, 10, k, ""))]);

    private static SessionDetails Details() => new()
    {
        Title = "A session", Mode = SessionMode.Both, StartsLocal = "2026-12-01T17:00", TimeZone = "Asia/Dushanbe", StartsAt = Noon, EndsAt = Noon.AddHours(2), LengthMinutes = 120,
    };

    private static string Broken(SessionPlan plan) => Assert.Throws<RuleBroken>(() => plan.Check(1, 600)).Code;

    private static string Broken(SessionDetails details) => Assert.Throws<RuleBroken>(details.Check).Code;
}
