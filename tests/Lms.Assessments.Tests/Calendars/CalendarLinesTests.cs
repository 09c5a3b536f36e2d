using System.Text;
using Lms.Assessments.Calendars;

namespace Lms.Assessments.Tests.Calendars;

public sealed class CalendarLinesTests
{
    [Theory]
    [InlineData("SUMMARY:Ҷаласаи аввал оид ба ҳуқуқҳои муҳоҷирони меҳнатӣ ва муносибати одилона ба онҳо дар ҷойҳои кор")]
    [InlineData("SUMMARY:ہجرت پر ذمہ دارانہ اور غیر جانبدار رپورٹنگ کا پہلا اجلاس، جس میں تمام شرکاء اپنی خبروں پر بات کریں گے")]
    [InlineData("SUMMARY:🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂")]
    [InlineData("SUMMARY:short")]
    public void No_line_is_longer_than_75_octets_and_no_letter_is_torn(string line)
    {
        var folded = CalendarLines.Fold(line);
        var lines = folded.Split("\r\n");
        Assert.Equal("", lines[^1]);
        Assert.All(lines, l => Assert.InRange(Encoding.UTF8.GetByteCount(l), 0, 75));
        Assert.All(lines, l => Assert.DoesNotContain('�', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(l))));
        Assert.Equal(line + "\r\n", folded.Replace("\r\n ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_folded_by_letters_or_with_bare_breaks_is_folded_anew()
    {
        var words = new string('й', 60);
        Assert.Equal(CalendarLines.Fold($"A:{words}\nB:1"), CalendarLines.Fold($"A:{words[..40]}\n {words[40..]}\r\nB:1\r\n"));
    }
}
