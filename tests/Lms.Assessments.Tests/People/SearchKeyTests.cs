using FsCheck.Xunit;
using Lms.Assessments.People;

namespace Lms.Assessments.Tests.People;

public class SearchKeyTests
{
    [Theory]
    [InlineData("Ҳасанов Ҷамшед Қодирович", "хасанов чамшед кодирович")]
    [InlineData("Ғуломӣ Ӯктам", "гуломи уктам")]
    [InlineData("Өмүрбек уулу Ыңгайбек", "омурбек уулу ынгаибек")]
    [InlineData("Сергей ЁЛКИН", "сергеи елкин")]
    [InlineData("Oʻtkir Gʻaniyev", "otkir ganiyev")]
    [InlineData("O‘tkir G'aniyev", "otkir ganiyev")]
    [InlineData("Ўткир Ғаниев", "уткир ганиев")]
    [InlineData("José Ñúñez-Müller", "jose nunez muller")]
    [InlineData("Straße, ŁÓDŹ", "strasse lodz")]
    [InlineData("İSTANBUL Işık", "istanbul isik")]
    [InlineData("Əliyev Şöhrət", "eliyev sohret")]
    [InlineData("  two   spaces\u00A0and\ttabs ", "two spaces and tabs")]
    [InlineData("ＫＧ－１２", "kg 12")]
    [InlineData("", "")]
    public void Letters_that_keyboards_interchange_meet(string typed, string key) => Assert.Equal(key, SearchKey.Of(typed));

    [Theory]
    [InlineData("خديجة كريمي", "خدیجه کریمی")] // Arabic keyboard, Persian keyboard
    [InlineData("مُحَمَّد", "محمد")] // vowel marks
    [InlineData("أحمد آدم إبراهيم", "احمد ادم ابراهیم")]
    [InlineData("فاطمہ", "فاطمه")] // Urdu heh
    [InlineData("می‌خواهم", "میخواهم")] // zero-width non-joiner
    [InlineData("محـــمد", "محمد")] // tatweel
    [InlineData("ګل مکۍ", "گل مکی")] // Pashto
    public void Names_in_Arabic_script_meet_across_keyboards(string one, string other) => Assert.Equal(SearchKey.Of(one), SearchKey.Of(other));

    [Theory]
    [InlineData("রহিম", "রহম")] // Bengali: the vowel sign is part of the name
    [InlineData("කුමාර", "කමාර")] // Sinhala
    [InlineData("முருகன்", "மருகன்")] // Tamil
    [InlineData("रीता", "रता")] // Devanagari
    public void Vowel_signs_of_Indic_scripts_are_letters_and_stay(string one, string other) => Assert.NotEqual(SearchKey.Of(one), SearchKey.Of(other));

    [Fact]
    public void Several_texts_make_one_key_without_repeats() =>
        Assert.Equal("хасан hasan 4821063759", SearchKey.Of("Ҳасан", "Hasan", null, " ", "HASAN", "4821063759"));

    [Property]
    public void The_key_of_a_key_is_itself_and_no_text_breaks_it(string? text)
    {
        var key = SearchKey.Of(text ?? "");
        Assert.Equal(key, SearchKey.Of(key));
    }

    [Fact]
    public void The_key_of_every_single_letter_is_stable()
    {
        for (var c = 0x20; c <= 0xFFFF; c++)
        {
            var key = SearchKey.Of(((char)c).ToString());
            Assert.True(key == SearchKey.Of(key), $"U+{c:X4}");
        }
    }
}
