using FsCheck.Xunit;
using Lms.Assessments.People;

namespace Lms.Assessments.Tests.People;

public sealed class RomanizedTests
{
    [Theory]
    [InlineData("Гулнора Ҳакимова", "Gulnora Hakimova")]
    [InlineData("Ҷамшед Қурбонов", "Jamshed Qurbonov")]
    [InlineData("Щербакова Юлия", "Shcherbakova Yuliya")]
    [InlineData("Өмүрбек уулу Ыңгайбек", "Omurbek uulu Yngaybek")]
    [InlineData("Oʻtkir Gʻaniyev", "Oʻtkir Gʻaniyev")]
    [InlineData("José Müller", "José Müller")]
    [InlineData("شارمین", "sharmin")]
    [InlineData("زهرا", "zahra")]
    [InlineData("مصطفى الجبوري", "mstfa al-jburi")]
    [InlineData("بھٹی", "bhti")]
    [InlineData("ګل\u200cآغا", "gl agha")]
    [InlineData("সাবিনা", "সাবিনা")]
    [InlineData("", "")]
    public void Names_become_Latin_letters_as_passports_write_them(string name, string latin) => Assert.Equal(latin, Romanized.Of(name));

    [Property]
    public void What_is_romanised_stays_so_and_no_text_breaks_it(string? text)
    {
        var roman = Romanized.Of(text ?? "");
        Assert.Equal(roman, Romanized.Of(roman));
    }

    [Fact]
    public void Every_letter_of_the_two_scripts_that_has_a_Latin_form_loses_its_script()
    {
        foreach (var c in "абвгдеёжзийклмнопрстуфхцчшщъыьэюяғӣқӯҳҷўңөүұәһіабвАБВҒӢҚӮҲҶЎ" + "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیيكةىئؤأإآٹڈڑںہھےټډړڼڅځږښګېۍ")
        {
            Assert.All(Romanized.Of("x" + c), l => Assert.True(l < '\u0250', $"U+{(int)c:X4}"));
        }
    }
}
