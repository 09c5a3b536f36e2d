using Lms.Assessments.Enrolments;
using Lms.Assessments.Rules;
using Lms.Assessments.Targets;

namespace Lms.Assessments.Tests.Targets;

public class TargetTests
{
    private static readonly Guid Ministry = new("00000000-0000-0000-0000-0000000000a1");

    private static SeatTarget Women(int share) => new(TargetKind.Women, null, false, share);

    private static SeatTarget Seats(int seats, bool isLimit) => new(TargetKind.Institution, Ministry, isLimit, seats);

    [Fact]
    public void Nine_of_twenty_four_seats_are_38_percent_and_short_of_forty()
    {
        var meter = new TargetMeter(Women(4_000), 9, 24, 30);
        Assert.Equal((3_750, 12, false, false), (meter.Share, meter.Wanted, meter.IsMet, meter.IsOutOfReach));
        Assert.True(new TargetMeter(Women(4_000), 10, 25, 30).IsMet);
        Assert.True(new TargetMeter(Women(4_000), 5, 25, 30).IsOutOfReach);
        Assert.Equal((0, false), (new TargetMeter(Women(4_000), 0, 0, 30).Share, new TargetMeter(Women(4_000), 0, 0, 30).IsMet));
    }

    [Fact]
    public void A_limit_is_full_at_its_seats_and_a_target_never()
    {
        Assert.Equal((0, true), (new TargetMeter(Seats(6, true), 6, 20, 30).Left, new TargetMeter(Seats(6, true), 6, 20, 30).IsFull));
        Assert.Equal((1, false), (new TargetMeter(Seats(6, true), 5, 20, 30).Left, new TargetMeter(Seats(6, true), 5, 20, 30).IsFull));
        Assert.False(new TargetMeter(Seats(6, false), 9, 20, 30).IsFull);
        Assert.Equal(0, new TargetMeter(Seats(6, true), 9, 20, 30).Left);
    }

    [Fact]
    public void Targets_say_one_thing_of_each()
    {
        Assert.Equal(2, SeatTarget.Checked([Women(4_000), Seats(6, true)]).Count);
        Assert.Equal("target.institution_twice", Assert.Throws<RuleBroken>(() => SeatTarget.Checked([Seats(6, true), Seats(7, false)])).Code);
        Assert.Equal("target.share", Assert.Throws<RuleBroken>(() => SeatTarget.Checked([Women(10_001)])).Code);
        Assert.Equal("target.share", Assert.Throws<RuleBroken>(() => SeatTarget.Checked([Women(4_000) with { IsLimit = true }])).Code);
        Assert.Equal("target.seats", Assert.Throws<RuleBroken>(() => SeatTarget.Checked([Seats(-1, true)])).Code);
        Assert.Equal("target.too_many", Assert.Throws<RuleBroken>(() => SeatTarget.Checked([.. Enumerable.Range(0, 21).Select(n => Seats(n, false))])).Code);
    }

    [Fact]
    public void Fewer_seats_than_are_taken_are_an_aim_and_take_nobodys()
    {
        Assert.Equal(new CapacityChange(40, null), CapacityChange.Of(40, 24));
        Assert.Equal(new CapacityChange(24, null), CapacityChange.Of(24, 24));
        Assert.Equal(new CapacityChange(24, 10), CapacityChange.Of(10, 24));
        Assert.Equal("series.capacity", Assert.Throws<RuleBroken>(() => CapacityChange.Of(0, 24)).Code);
    }
}
