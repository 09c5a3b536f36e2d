using Lms.Assessments.Nominations;
using Lms.Assessments.Rules;

namespace Lms.Assessments.Tests.Nominations;

public class PastedNamesTests
{
    private static string Keys(string text) => string.Join(' ', PastedNames.Read(text).Select(n => n.Key.Length > 0 ? n.Key : "?"));

    [Theory]
    [InlineData("482-106-3759, 511-222-3334", "4821063759 5112223334")]
    [InlineData("4821063759;5112223334|6000000001", "4821063759 5112223334 6000000001")]
    [InlineData("482 106 3759 511 222 3334", "4821063759 5112223334")]
    [InlineData("4821063759 5112223334", "4821063759 5112223334")]
    [InlineData("482\u2011106\u20113759\r\n511.222.3334\r\n", "4821063759 5112223334")]
    [InlineData("٤٨٢-١٠٦-٣٧٥٩، ۵۱۱-۲۲۲-۳۳۳۴", "4821063759 5112223334")]
    [InlineData("\u200F482-106-3759\u200E", "4821063759")]
    [InlineData("Aigul@Example.KG; <omar@mol.gov.tj> \"Li\" li@x.cn", "aigul@example.kg omar@mol.gov.tj li@x.cn")]
    public void Numbers_and_addresses_are_found_whatever_parts_them(string text, string keys) => Assert.Equal(keys, Keys(text));

    [Fact]
    public void Headings_and_names_beside_them_are_passed_over_and_a_line_with_neither_comes_back() =>
        Assert.Equal("? 4821063759 ? 5112223334", Keys("Reg. No.\tName\tRoom 12\n482-106-3759\tАйгүл Токтосунова\t12\nOmar, no number yet\n\n511-222-3334 Омар"));

    [Fact]
    public void The_same_number_twice_is_once() => Assert.Equal("4821063759", Keys("482-106-3759\n4821063759\n٤٨٢١٠٦٣٧٥٩"));

    [Fact]
    public void A_digit_too_few_is_told_and_not_swallowed() => Assert.Equal("482106375", Keys("482-106-375"));

    [Fact]
    public void A_line_with_number_and_address_of_one_person_is_one_row()
    {
        var (aigul, omar) = (new Guid("00000000-0000-0000-0000-0000000000a1"), new Guid("00000000-0000-0000-0000-0000000000a2"));
        var names = PastedNames.Read("482-106-3759 aigul@x.kg\n511-222-3334 old@x.kg\n600-000-0001 omar@x.kg\nnobody@x.kg");
        var rows = PastedNames.Rows(names, n => n.Key switch { "4821063759" or "aigul@x.kg" or "5112223334" => n.Key == "5112223334" ? omar : aigul, _ => null });
        Assert.Equal(["aigul@x.kg", "511-222-3334", "omar@x.kg", "600-000-0001", "nobody@x.kg"], rows.Select(r => r.Name.Typed));
        Assert.Equal([aigul, omar, null, null, null], rows.Select(r => r.Person));
    }

    [Fact]
    public void Too_long_a_text_and_too_many_people_are_refused_as_such()
    {
        Assert.Equal("nomination.too_long", Assert.Throws<RuleBroken>(() => PastedNames.Read(new string('1', NominationRule.LongestText + 1))).Code);
        var many = string.Join('\n', Enumerable.Range(0, NominationRule.MostRows + 1).Select(n => $"p{n}@x.kg"));
        Assert.Equal("nomination.too_many", Assert.Throws<RuleBroken>(() => PastedNames.Read(many)).Code);
        Assert.Empty(PastedNames.Read(" \n,;\t"));
    }

    [Fact]
    public void Half_a_surrogate_and_a_thousand_digits_break_nothing() =>
        Assert.NotEmpty(PastedNames.Read("\uD800 " + new string('7', 5000) + " a@\u0000b " + new string('@', 300)));
}
