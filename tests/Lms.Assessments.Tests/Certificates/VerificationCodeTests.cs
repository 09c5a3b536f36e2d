using FsCheck.Xunit;
using Lms.Assessments.Certificates;

namespace Lms.Assessments.Tests.Certificates;

public sealed class VerificationCodeTests
{
    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 16).Select(i => (byte)(i * 37 + 11))];

    [Fact]
    public void It_is_twenty_eight_characters_printed_in_seven_groups_of_four()
    {
        var code = VerificationCode.FromBytes(Bytes);
        Assert.Equal(28, code.ToString().Length);
        Assert.Matches("^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$", code.ToPrintedString());
    }

    [Property]
    public void Every_sixteen_bytes_come_back(byte[] seed)
    {
        var bytes = new byte[16];
        seed.AsSpan(0, Math.Min(16, seed.Length)).CopyTo(bytes);
        var code = VerificationCode.FromBytes(bytes);
        Assert.Equal(bytes, VerificationCode.Parse(code.ToPrintedString()).ToBytes());
        Assert.Equal(code, VerificationCode.Parse(code.ToString()));
    }

    [Fact]
    public void It_reads_small_letters_spaces_and_letters_that_look_like_digits()
    {
        var code = VerificationCode.FromBytes(new byte[16]);
        var typed = code.ToPrintedString().ToLowerInvariant().Replace('0', 'o').Replace('-', ' ');
        Assert.Equal(code, VerificationCode.Parse(typed));
    }

    [Fact]
    public void Any_one_wrong_character_is_refused()
    {
        var text = VerificationCode.FromBytes(Bytes).ToString();
        for (var i = 0; i < text.Length; i++)
        {
            foreach (var other in Crockford.Alphabet.Where(c => c != text[i]))
            {
                Assert.False(VerificationCode.TryParse(text[..i] + other + text[(i + 1)..], out _));
            }
        }
    }

    [Fact]
    public void Any_two_wrong_characters_are_refused()
    {
        var text = VerificationCode.FromBytes(Bytes).ToString().ToCharArray();
        for (var i = 0; i < text.Length; i++)
        {
            for (var j = i + 1; j < text.Length; j++)
            {
                foreach (var a in Crockford.Alphabet)
                {
                    var wrong = (char[])text.Clone();
                    wrong[i] = a;
                    foreach (var b in Crockford.Alphabet)
                    {
                        wrong[j] = b;
                        var same = a == text[i] && b == text[j];
                        Assert.Equal(same, ReedSolomon32.IsWhole([.. wrong.Select(Crockford.ValueOf)]));
                    }
                }
            }
        }
    }

    [Fact]
    public void Two_swapped_characters_are_refused()
    {
        var text = VerificationCode.FromBytes(Bytes).ToString();
        for (var i = 1; i < text.Length; i++)
        {
            var swapped = text.ToCharArray();
            (swapped[i - 1], swapped[i]) = (swapped[i], swapped[i - 1]);
            Assert.Equal(text[i] == text[i - 1], VerificationCode.TryParse(new string(swapped), out _));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0000")]
    [InlineData("UUUU-UUUU-UUUU-UUUU-UUUU-UUUU-UUUU")]
    public void What_is_no_code_is_refused_without_an_exception(string? typed) => Assert.False(VerificationCode.TryParse(typed, out _));

    [Fact]
    public void Another_number_of_bytes_is_refused() => Assert.Throws<ArgumentException>(() => VerificationCode.FromBytes(new byte[15]));
}
