using Lms.Assessments.Meetings;
using Lms.Assessments.Rules;

namespace Lms.Assessments.Tests.Meetings;

public class MeetingRuleTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 5, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_participant_changes_until_the_notice_and_not_a_moment_later()
    {
        var notice = TimeSpan.FromHours(4);
        Assert.True(MeetingRule.MayChange(Now.AddHours(4), Now, notice));
        Assert.False(MeetingRule.MayChange(Now.AddHours(4).AddSeconds(-1), Now, notice));
        Assert.Equal("meeting.too_late", Assert.Throws<RuleBroken>(() => MeetingRule.CheckNotice(Now, Now, notice)).Code);
    }

    [Fact]
    public void Nothing_is_held_before_it_began_and_nothing_long_gone_is_put_down()
    {
        MeetingRule.CheckBegun(Now, Now);
        Assert.Equal("meeting.not_yet", Assert.Throws<RuleBroken>(() => MeetingRule.CheckBegun(Now.AddMinutes(1), Now)).Code);
        Assert.Equal("meeting.too_old", Assert.Throws<RuleBroken>(() => MeetingRule.CheckBegun(Now.AddDays(-91), Now)).Code);
    }

    [Fact]
    public void A_mentor_says_why_a_meeting_is_called_off_and_a_participant_need_not()
    {
        Assert.Null(MeetingRule.CancelReason(" ", isMentor: false));
        Assert.Throws<RuleBroken>(() => MeetingRule.CancelReason(" ", isMentor: true));
        Assert.Equal("I am ill", MeetingRule.CancelReason("I am ill", isMentor: true));
    }

    [Fact]
    public void Times_offered_lie_in_the_year_to_come_and_have_a_place()
    {
        SlotRule.Check([Now.AddDays(1)], 30, "+992 …", Now);
        Assert.Equal("slot.past", Refused([Now]));
        Assert.Equal("slot.too_far", Refused([Now.AddDays(1), Now.AddYears(1).AddDays(1)]));
        Assert.Equal("slot.times", Refused([]));
        Assert.Equal("slot.minutes", Refused([Now.AddDays(1)], minutes: 5));
        Assert.Equal("slot.place", Refused([Now.AddDays(1)], place: ""));
    }

    private static string Refused(IReadOnlyList<DateTimeOffset> starts, int minutes = 30, string place = "Here") =>
        Assert.Throws<RuleBroken>(() => SlotRule.Check(starts, minutes, place, Now)).Code;
}
