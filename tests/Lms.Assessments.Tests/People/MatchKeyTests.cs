using Lms.Assessments.People;

namespace Lms.Assessments.Tests.People;

public sealed class MatchKeyTests
{
    [Theory]
    [InlineData("Muhammad Yusuf", "Mohamed Yousuf")]
    [InlineData("Saidova Gulnora", "Gulnora SAIDOVA")]
    [InlineData("Mukhammad Khalilov", "Muhammad Halilov")]
    [InlineData("Qahhor Zhumaev", "Kahor Jumayev")]
    [InlineData("Muhammad Yusuf", "محمد یوسف")]
    [InlineData("Гулнора Саидова", "Saidova Gulnora")]
    [InlineData("Ҷамшед Қурбонов", "Dzhamshed Kurbonov")]
    [InlineData("Abdul Karim", "Абдукарим")]
    [InlineData("Abdulkareem", "عبد الكريم")]
    [InlineData("Abdur Rahman", "Abdurrahmon")]
    [InlineData("Abdulrahman", "عبدالرحمن")]
    [InlineData("Abdullah", "Абдулло")]
    [InlineData("عبد الله", "عبدالله")]
    [InlineData("Saif ud-Din", "Сайфиддин")]
    [InlineData("Md Rafiqul Islam", "Mohammad Rafiqul Islam")]
    [InlineData("Dr Nabeela Qureshi", "نبیلہ قریشی")]
    [InlineData("Mustafa Al-Jubouri", "مصطفى الجبوري")]
    [InlineData("Fatimah", "Fotima")]
    [InlineData("Farhod Ghaniev", "Фарҳод Ғаниев")]
    [InlineData("Tahir Iqbal Bhatti", "طاہر اقبال بھٹی")]
    public void Spellings_of_one_name_meet(string one, string other) => Assert.Equal(MatchKey.Of(one), MatchKey.Of(other));

    [Theory]
    [InlineData("Nodira Karimova", "Nodira Rahimova")]
    [InlineData("Ali Khan", "Wali Khan")]
    [InlineData("Абдулло", "Абдукарим")]
    [InlineData("زهرا", "ژرا")]
    [InlineData("সাবিনা", "সাবিহা")]
    public void Different_names_stay_apart(string one, string other) => Assert.NotEqual(MatchKey.Of(one), MatchKey.Of(other));

    [FsCheck.Xunit.Property]
    public void Writing_it_in_Latin_first_changes_nothing(string? name)
    {
        var key = MatchKey.Of(name ?? "");
        Assert.Equal(key, MatchKey.Of(Romanized.Of(name ?? "")));
    }

    [Fact]
    public void A_name_without_letters_has_a_key_too() => Assert.Equal("", MatchKey.Of(" . "));
}
