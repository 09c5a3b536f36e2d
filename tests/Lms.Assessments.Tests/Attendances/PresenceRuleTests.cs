using System.Text.Json;
using Lms.Assessments.Attendances;
using Lms.Assessments.Facts;
using static Lms.Assessments.Tests.Attendances.Morning;

namespace Lms.Assessments.Tests.Attendances;

public class PresenceRuleTests
{
    private static readonly Run[] Hour = [Run(0, 60)];

    [Fact]
    public void The_first_rule_reads_as_it_is_stored()
    {
        Assert.Equal(First, PresenceRule.Read("""{"share":8000,"checkIn":true}"""));
        Assert.Equal("""{"checkIn":true,"share":8000}""", First.ToJson());
        Assert.Throws<JsonException>(() => PresenceRule.Read("""{"share":0,"checkIn":true}"""));
        Assert.Equal("attendance-1", PresenceRule.Name(1));
    }

    [Fact]
    public void Somebody_who_was_there_for_48_of_60_minutes_was_present()
    {
        var attended = First.Decide(Hour, Pages(Page(-5, 20), Page(32, 70)));
        Assert.Equal(new Attended(At(0), At(60), 48, 8_000, Present: true, AttendanceHow.Page), attended);
        Assert.Equal(Provenance.Counted, attended.Provenance);
    }

    [Fact]
    public void A_second_less_than_the_share_is_less()
    {
        var attended = First.Decide(Hour, Pages(Page(0, 48 - (1 / 60.0))));
        Assert.Equal((47, 7_997, false, AttendanceHow.Page), (attended.Minutes, attended.Share, attended.Present, attended.How));
    }

    [Fact]
    public void Minutes_are_rounded_once_from_the_sum()
    {
        var attended = First.Decide(Hour, Pages([.. Enumerable.Range(0, 8).Select(i => Page(i * 2, (i * 2) + 0.75))]));
        Assert.Equal(6, attended.Minutes);
    }

    [Fact]
    public void Two_devices_at_once_count_once() =>
        Assert.Equal(30, First.Decide(Hour, Pages(Page(0, 30), Page(0, 30), Page(10, 20))).Minutes);

    [Fact]
    public void Adjourned_time_counts_for_nobody()
    {
        Run[] runs = [Run(0, 30), Run(60, 90)];
        var attended = First.Decide(runs, Pages(Page(0, 60)));
        Assert.Equal((30, 5_000, false), (attended.Minutes, attended.Share, attended.Present));
        Assert.Equal(At(30), attended.LeftAt);
        Assert.True(First.Decide(runs, Pages(Page(0, 30), Page(60, 90))).Present);
    }

    [Fact]
    public void A_check_in_is_enough_and_says_so()
    {
        var attended = First.Decide(Hour, Evidence.None with { Codes = [new(Day, At(-10))] });
        Assert.Equal(new Attended(At(-10), null, 0, 0, Present: true, AttendanceHow.CheckIn), attended);
        Assert.Equal(Provenance.Counted, attended.Provenance);
    }

    [Fact]
    public void A_check_in_counts_only_where_the_rule_says_so()
    {
        var attended = (First with { CheckIn = false }).Decide(Hour, Evidence.None with { Codes = [new(Day, At(1))] });
        Assert.Equal((false, AttendanceHow.CheckIn), (attended.Present, attended.How));
    }

    [Fact]
    public void One_morning_of_a_training_of_two_days_is_not_enough()
    {
        Run[] runs = [Run(0, 360), new(At(1440), At(1800), Day.AddDays(1))];
        var once = Evidence.None with { Codes = [new(Day, At(-5))] };
        Assert.False(First.Decide(runs, once).Present);
        Assert.True(First.Decide(runs, once with { Codes = [.. once.Codes, new(Day.AddDays(1), At(1445))] }).Present);
        Assert.Equal((true, AttendanceHow.CheckIn, 360), First.Decide(runs, once with { Pages = [Page(1440, 1800)] }) switch { var a => (a.Present, a.How, a.Minutes) });
    }

    [Fact]
    public void An_evening_that_goes_on_past_midnight_is_one_run() =>
        Assert.True(First.Decide([Run(0, 60)], Evidence.None with { Codes = [new(Day.AddDays(1), At(40))] }).Present);

    [Fact]
    public void Nobody_seen_is_absent_and_nothing_is_known() =>
        Assert.Equal(new Attended(null, null, 0, 0, Present: false, AttendanceHow.None), First.Decide(Hour, Evidence.None));

    [Fact]
    public void A_hand_overrides_what_was_seen_and_says_so()
    {
        var seen = Pages(Page(0, 60));
        var absent = First.Decide(Hour, seen with { ByHand = new(Present: false, Minutes: null) });
        Assert.Equal((false, 60, AttendanceHow.ByHand, Provenance.Declared), (absent.Present, absent.Minutes, absent.How, absent.Provenance));
        var half = First.Decide(Hour, Evidence.None with { ByHand = new(Present: true, Minutes: 30) });
        Assert.Equal((true, 30, 5_000), (half.Present, half.Minutes, half.Share));
        Assert.Equal(60, First.Decide(Hour, Evidence.None with { ByHand = new(Present: true, Minutes: 400) }).Minutes);
    }

    [Fact]
    public void A_session_that_never_ran_knows_check_ins_only()
    {
        Assert.False(First.Decide([], Pages(Page(0, 60))).Present);
        Assert.True(First.Decide([], Evidence.None with { Codes = [new(Day, At(0))] }).Present);
    }
}
