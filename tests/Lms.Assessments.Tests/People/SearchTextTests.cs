using FsCheck.Xunit;
using Lms.Assessments.People;

namespace Lms.Assessments.Tests.People;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("Muhammad", "Мухаммад Халилов", "Mukhammad Khalilov")]
    [InlineData("محمد", "Мухаммад Халилов", "Mukhammad Khalilov")]
    [InlineData("Мухаммад", "محمد يوسف كريمي", "Mohammad Yusuf Karimi")]
    [InlineData("Мохаммад Юсуф", "محمد يوسف كريمي", "")]
    [InlineData("Mohamed Karimi", "محمد يوسف كريمي", "")]
    [InlineData("Gulnora", "Гулнора Ҳакимова", "")]
    [InlineData("Гулнора", "", "Gulnora Hakimova")]
    [InlineData("گلنورا", "Гулнора Ҳакимова", "Gulnora Hakimova")]
    [InlineData("Хакимова гулнора", "Gulnora Hakimova", "Gulnora Hakimova")]
    [InlineData("Чамшед", "Ҷамшед Қурбонов", "Jamshed Qurbonov")] // typed on a Russian keyboard
    [InlineData("Dzhamshed", "Ҷамшед Қурбонов", "")]
    [InlineData("Fereshteh", "فرشته نورزاد", "")]
    [InlineData("Noorzad", "فرشته نورزاد", "")]
    [InlineData("Navid", "نوید", "")]
    [InlineData("نوید", "", "Navid")]
    [InlineData("Palwasha", "پلوشه څرخي", "")]
    [InlineData("Sohrab", "سهراب", "")]
    [InlineData("Zahra", "زهرا", "")]
    [InlineData("Karim", "عبد الكريم", "")]
    [InlineData("الكريم", "", "Abdul Karim")]
    [InlineData("Abdulkareem", "عبد الكريم", "")]
    [InlineData("Абдукарим", "عبد الكريم", "")]
    [InlineData("Abdullo", "عبدالله", "")]
    [InlineData("Gul", "Гулнора", "")]
    [InlineData("Ғулом", "Gʻulom", "")]
    [InlineData("Vazorati muhojirat", "Вазорати муҳоҷирати меҳнатӣ", "Ministry of Labour Migration")]
    [InlineData("সাবিনা", "সাবিনা ইয়াসমিন", "Sabina Yasmin")]
    public void A_name_is_found_in_whatever_script_it_is_looked_for(string typed, string native, string latin) =>
        Assert.True(Finds(typed, SearchText.Of([native, latin], [])), SearchText.Of([native, latin], []));

    [Theory]
    [InlineData("Nodira", "Надежда Каримова")]
    [InlineData("Gulnora", "Гулбахор")]
    [InlineData("Karimov", "Рахимов")]
    [InlineData("100%", "Сто")]
    [InlineData("Ali", "Мавлуда Содикова")]
    public void Another_name_is_not(string typed, string native) => Assert.False(Finds(typed, SearchText.Of([native], [])));

    [Fact]
    public void Numbers_and_addresses_are_found_as_written_and_have_no_sound()
    {
        var text = SearchText.Of(["Ҳасан"], ["4821063759", "hasan@example.org"]);
        Assert.True(Finds("106", text));
        Assert.True(Finds("example", text));
        Assert.DoesNotContain("~48", text, StringComparison.Ordinal);
        Assert.Equal("106", SearchWord.Of("106", 4)[0].Heard);
    }

    [Property]
    public void Whatever_is_written_is_found_by_itself_and_fits_its_column(string? native, string? latin)
    {
        var text = SearchText.Of([Short(native), Short(latin)], []);
        Assert.InRange(text.Length, 0, SearchText.MaxLength);
        Assert.True(Finds(Short(native), text));
        Assert.True(Finds(Short(latin), text));
    }

    [Fact]
    public void A_name_of_half_a_page_is_cut_off_between_sounds()
    {
        var words = Enumerable.Range(0, 200).Select(i => $"{"бвгд"[i % 4]}о{"клмн"[i / 4 % 4]}и{"рстф"[i / 16 % 4]}а{"бжзп"[i / 64]}");
        var text = SearchText.Of([string.Join(' ', words)], []);
        Assert.InRange(text.Length, SearchText.MaxLength - 20, SearchText.MaxLength);
    }

    private static string Short(string? text) => (text ?? "").Length > 200 ? text![..200] : text ?? "";

    private static bool Finds(string typed, string text) => SearchWord.Of(typed, 4)
        .All(w => new[] { w.Typed, w.Latin, w.Heard, w.HeardElse }.Any(f => text.Contains(f, StringComparison.Ordinal)));
}
