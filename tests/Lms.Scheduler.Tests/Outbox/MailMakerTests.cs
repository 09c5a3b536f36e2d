using Lms.Data;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Outbox;
using Microsoft.Extensions.Options;

namespace Lms.Scheduler.Tests.Outbox;

public sealed class MailMakerTests
{
    private static readonly LanguageList Languages = new(pseudo: true, (_, key) => throw new InvalidOperationException(key));

    private static readonly MailMaker Maker = new(
        Options.Create(new MailSettings { From = "no-reply@mrc.example" }),
        Options.Create(new SiteSettings { PublicUrl = "https://lms.example", Issuer = "MRC", Name = "Lms", Contact = "help@mrc.example" }));

    // Mail programs on the web throw away the document's own element and keep what is in its body.
    [Theory]
    [InlineData("ur", "rtl", "text-align:right")]
    [InlineData("ru", "ltr", "text-align:left")]
    public void A_letter_keeps_its_direction_where_only_its_body_is_kept(string language, string dir, string start)
    {
        var body = Html(language, "X").Split("<body", 2)[1];
        Assert.Contains($"<div lang=\"{language}\" dir=\"{dir}\"", body, StringComparison.Ordinal);
        Assert.Contains(start, body, StringComparison.Ordinal);
        Assert.DoesNotContain("inline-", body, StringComparison.Ordinal);
        Assert.DoesNotContain(":start", body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_telephone_number_beside_its_label_keeps_the_order_of_its_parts_in_urdu()
    {
        const string number = "+44 20 0000 0000";
        Assert.Contains($"\u2068{number}\u2069", Html("ur", number), StringComparison.Ordinal);
        Assert.Contains($"\u2068{number}\u2069", Text("ur", "Place", number), StringComparison.Ordinal);
        Assert.Contains($"Place: {number}\n", Text("en", "Place", number), StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_with_a_colon_of_its_own_gets_no_second() =>
        Assert.Contains("Lessons: 1 of 6 read – Read the next.\n", Text("en", "Lessons: 1 of 6 read", "Read the next."), StringComparison.Ordinal);

    private static string Html(string language, string value) => Look(language, "Place", value).Html;

    private static string Text(string language, string label, string value) => Look(language, label, value).Text;

    private static (string Html, string Text) Look(string language, string label, string value) =>
        Maker.Look(new Letter("Subject", ["Paragraph"], [(label, value)]), Languages.Read(language), "Name");
}
