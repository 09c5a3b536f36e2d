using Lms.Assessments.Values;

namespace Lms.Assessments.Tests.Values;

public class DigitsTests
{
    [Theory]
    [InlineData("٠١٢٣٤٥٦٧٨٩")]
    [InlineData("۰۱۲۳۴۵۶۷۸۹")]
    [InlineData("০১২৩৪৫৬৭৮৯")]
    [InlineData("०१२३४५६७८९")]
    [InlineData("௦௧௨௩௪௫௬௭௮௯")]
    [InlineData("෦෧෨෩෪෫෬෭෮෯")]
    [InlineData("０１２３４５６７８９")]
    [InlineData("0123456789")]
    public void Digits_of_every_script_are_digits(string digits) => Assert.Equal("0123456789", Digits.ToAscii(digits));

    [Fact]
    public void Nothing_else_changes() => Assert.Equal("Ҳасан ½ ² 😀 12", Digits.ToAscii("Ҳасан ½ ² 😀 ۱۲"));
}
