using Lms.Assessments.Certificates;

namespace Lms.Assessments.Tests.Certificates;

public sealed class CertificateNumberTests
{
    [Theory]
    [InlineData("A12425GABC1234002", 'M')] // the example of the GRid standard
    [InlineData("00000000D07A0090", 'Q')] // an ISAN from its user guide
    public void The_check_character_is_that_of_ISO_7064_as_other_standards_print_it(string text, char check) => Assert.Equal(check, CheckCharacter.Of(text));

    [Fact]
    public void It_prints_code_year_serial_and_check_character()
    {
        var number = CertificateNumber.Of("ERP", 2026, 10 * 32 + 7);
        Assert.Equal("ERP-2026-0000A7-" + CheckCharacter.Of("ERP20260000A7"), number.ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(123_456_789)]
    [InlineData(CertificateNumber.LargestSerial)]
    public void It_reads_back_what_it_printed(int serial)
    {
        var number = CertificateNumber.Of("MED", 2026, serial);
        Assert.Equal(number, CertificateNumber.Parse(number.ToString()));
    }

    [Fact]
    public void It_reads_small_letters_spaces_other_dashes_and_letters_that_look_like_digits()
    {
        var number = CertificateNumber.Of("CWA", 2010, 0b00001_00000);
        var typed = $" cwa 2o1O–oooo i0 {char.ToLowerInvariant(number.Check)}";
        Assert.True(CertificateNumber.TryParse(typed, out var read));
        Assert.Equal(number, read);
        Assert.True(CertificateNumber.TryParse(number.ToString().Replace("-", "", StringComparison.Ordinal), out _));
    }

    [Fact]
    public void Any_one_wrong_character_is_refused()
    {
        var text = CertificateNumber.Of("ERP", 2026, 4711).ToString();
        const string all = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        for (var i = 0; i < text.Length; i++)
        {
            foreach (var other in all.Where(c => text[i] != '-' && Crockford.Fold(c) != Crockford.Fold(text[i])))
            {
                var wrong = text[..i] + other + text[(i + 1)..];
                Assert.False(CertificateNumber.TryParse(wrong, out _), wrong);
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ERP")]
    [InlineData("ERP-2026-0000A7")]
    [InlineData("2026-0000A7-K")]
    [InlineData("<script>")]
    public void What_is_no_number_is_refused_without_an_exception(string? typed) => Assert.False(CertificateNumber.TryParse(typed, out _));

    [Fact]
    public void A_Cyrillic_letter_that_looks_Latin_is_refused_and_not_skipped()
    {
        var text = CertificateNumber.Of("ERP", 2026, 1).ToString();
        Assert.False(CertificateNumber.TryParse(text + "Е", out _));
        Assert.False(CertificateNumber.TryParse(text.Replace('E', 'Е'), out _));
    }

    [Theory]
    [InlineData("E", 2026, 1)]
    [InlineData("erp", 2026, 1)]
    [InlineData("ERPERPERP", 2026, 1)]
    [InlineData("1RP", 2026, 1)]
    [InlineData("ERP", 1999, 1)]
    [InlineData("ERP", 2026, -1)]
    [InlineData("ERP", 2026, 1 << 30)]
    public void Parts_out_of_range_are_refused(string code, int year, int serial) =>
        Assert.ThrowsAny<ArgumentException>(() => CertificateNumber.Of(code, year, serial));
}
