using Lms.Assessments.AccessCodes;

namespace Lms.Assessments.Tests.AccessCodes;

public class SlipCodeTests
{
    [Fact]
    public void A_code_is_twelve_digits_and_printed_in_three_groups()
    {
        Assert.Equal("000042999999", SlipCode.Of(42, 999_999));
        Assert.Equal("0000-4299-9999", SlipCode.Printed("000042999999"));
        Assert.Throws<ArgumentOutOfRangeException>(() => SlipCode.Of(1_000_000, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => SlipCode.Of(0, -1));
    }

    [Theory]
    [InlineData("4821-0637-5194")]
    [InlineData(" 482106375194 ")]
    [InlineData("4821 0637 5194")]
    [InlineData("4821–0637—5194")]
    [InlineData("۴۸۲۱-۰۶۳۷-۵۱۹۴")]
    [InlineData("٤٨٢١٠٦٣٧٥١٩٤")]
    [InlineData("\u200e4821-0637-5194\u200f")]
    [InlineData("৪৮২১ ০৬৩৭ ৫১৯৪")]
    public void What_a_person_types_is_read_in_any_digits(string typed) => Assert.Equal("482106375194", SlipCode.Read(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("4821-0637-519")]
    [InlineData("4821-0637-51940")]
    [InlineData("4821-0637-519A")]
    [InlineData("saffron kettle northwind")]
    [InlineData("4821                                    06375194")]
    public void A_password_is_never_taken_for_a_code(string? typed) => Assert.Null(SlipCode.Read(typed));

    [Fact]
    public void A_secret_opens_until_it_is_used_revoked_over_or_guessed_at_too_often()
    {
        var now = new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);
        var ends = AccessRule.ExpiresAt(AccessPurpose.Slip, now);
        Assert.True(AccessRule.IsOpen(ends, null, null, AccessRule.MostTries - 1, now));
        Assert.False(AccessRule.IsOpen(ends, null, null, AccessRule.MostTries, now));
        Assert.False(AccessRule.IsOpen(ends, now, null, 0, now));
        Assert.False(AccessRule.IsOpen(ends, null, now, 0, now));
        Assert.False(AccessRule.IsOpen(ends, null, null, 0, ends));
        Assert.True(AccessRule.IsOpen(ends, null, null, 0, ends.AddTicks(-1)));
    }

    [Fact]
    public void Proving_a_mailbox_lets_nobody_in()
    {
        Assert.Equal([AccessPurpose.Invitation, AccessPurpose.Reset, AccessPurpose.Slip], Enum.GetValues<AccessPurpose>().Where(AccessRule.LetsIn));
    }
}
