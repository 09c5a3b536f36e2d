using Lms.Assessments.Attendances;
using Lms.Assessments.Rules;
using Lms.Assessments.Sessions;
using static Lms.Assessments.Tests.Attendances.Morning;

namespace Lms.Assessments.Tests.Attendances;

public class CheckInTests
{
    private const string Secret = "3132333435363738393031323334353637383930313233343536373839303132";

    /// <summary>RFC 6238, appendix B, SHA-256: its eight digits end in these six.</summary>
    [Theory]
    [InlineData(59, "119246")]
    [InlineData(1111111109, "084774")]
    [InlineData(1111111111, "062674")]
    [InlineData(1234567890, "819424")]
    [InlineData(20000000000, "737706")]
    public void The_code_is_the_standards(long seconds, string code) => Assert.Equal(code, CheckInCode.At(Secret, DateTimeOffset.FromUnixTimeSeconds(seconds)));

    [Fact]
    public void A_code_is_taken_in_its_own_window_and_the_next_and_no_longer()
    {
        var shown = Start.AddSeconds(29.9);
        var code = CheckInCode.At(Secret, shown);
        Assert.Equal(Start.AddSeconds(30), CheckInCode.ChangesAt(shown));
        Assert.True(CheckInCode.Accepts(Secret, code, Start));
        Assert.True(CheckInCode.Accepts(Secret, code, Start.AddSeconds(59.9)));
        Assert.False(CheckInCode.Accepts(Secret, code, Start.AddSeconds(60)));
        Assert.False(CheckInCode.Accepts(Secret, code, Start.AddSeconds(-0.1)));
    }

    [Fact]
    public void A_code_may_be_typed_with_spaces_and_in_digits_of_any_script()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        Assert.All(["819424", " 819 424 ", "٨١٩٤٢٤", "৮১৯-৪২৪"], typed => Assert.True(CheckInCode.Accepts(Secret, typed, now)));
        Assert.All([null, "", "81942", "8194240", "819425", "abcdef"], typed => Assert.False(CheckInCode.Accepts(Secret, typed, now)));
    }

    [Theory]
    [InlineData(SessionState.Published, SessionMode.Room, null, -15, null)]
    [InlineData(SessionState.Published, SessionMode.Both, null, -15.1, "attendance.check_in_early")]
    [InlineData(SessionState.Published, SessionMode.Room, true, -40, null)]
    [InlineData(SessionState.Published, SessionMode.Room, null, 60, "attendance.check_in_closed")]
    [InlineData(SessionState.Open, SessionMode.Room, null, 30, null)]
    [InlineData(SessionState.Open, SessionMode.Room, null, 400, null)]
    [InlineData(SessionState.Adjourned, SessionMode.Room, true, 30, null)]
    [InlineData(SessionState.Open, SessionMode.Room, false, 30, "attendance.check_in_closed")]
    [InlineData(SessionState.Open, SessionMode.Online, true, 30, "attendance.check_in_online")]
    [InlineData(SessionState.Closed, SessionMode.Room, true, 30, "attendance.check_in_closed")]
    [InlineData(SessionState.Draft, SessionMode.Room, true, 30, "attendance.check_in_closed")]
    [InlineData(SessionState.Cancelled, SessionMode.Room, true, 30, "attendance.check_in_closed")]
    public void The_room_is_open_for_check_in_from_a_quarter_of_an_hour_before(SessionState state, SessionMode mode, bool? opened, double minute, string? refusal)
    {
        Assert.Equal(refusal, CheckInRule.Refusal(state, mode, At(0), At(60), opened, At(minute))?.Code);
        if (refusal is null) CheckInRule.Demand(state, mode, At(0), At(60), opened, At(minute));
        else Assert.Equal(refusal, Assert.Throws<RuleBroken>(() => CheckInRule.Demand(state, mode, At(0), At(60), opened, At(minute))).Code);
    }
}
