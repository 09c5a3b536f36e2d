using Lms.Assessments.Facts;
using Lms.Assessments.Factsheets;
using Lms.Assessments.Figures;
using Lms.Assessments.Packages;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Assessments.Tests.Packages;

public sealed class PackageTests
{
    private static readonly int October = MonthSpan.ParseMonth("2026-10");
    private static readonly int December = MonthSpan.ParseMonth("2026-12");

    private static readonly PackageQuestion Question = new() { Countries = ["TJ"], Span = new(October, October), Level = FactsheetLevel.Ministry };

    [Fact]
    public void A_month_is_due_on_the_third_day_after_it_and_an_outage_leaves_none_out()
    {
        Assert.Equal(new DateTimeOffset(2026, 11, 3, 6, 0, 0, TimeSpan.Zero), PackageCalendar.DueAt(October, TimeZoneInfo.Utc));
        Assert.Equal(new DateTimeOffset(2027, 1, 3, 6, 0, 0, TimeSpan.Zero), PackageCalendar.DueAt(December, TimeZoneInfo.Utc));
        Assert.Empty(PackageCalendar.Due(October, new(2026, 11, 3, 5, 59, 59, TimeSpan.Zero), TimeZoneInfo.Utc));
        Assert.Equal([October], PackageCalendar.Due(October, new(2026, 11, 3, 6, 0, 0, TimeSpan.Zero), TimeZoneInfo.Utc));
        Assert.Equal([October, October + 1, December], PackageCalendar.Due(October, new(2027, 2, 1, 0, 0, 0, TimeSpan.Zero), TimeZoneInfo.Utc));
        Assert.Empty(PackageCalendar.Due(December, new(2026, 11, 3, 6, 0, 0, TimeSpan.Zero), TimeZoneInfo.Utc));
    }

    [Fact]
    public void A_months_turn_is_that_of_the_packages_own_zone()
    {
        var (dushanbe, vienna) = (TimeZoneInfo.FindSystemTimeZoneById("Asia/Dushanbe"), TimeZoneInfo.FindSystemTimeZoneById("Europe/Vienna"));
        Assert.Equal(new DateTimeOffset(2026, 11, 3, 1, 0, 0, TimeSpan.Zero), PackageCalendar.DueAt(October, dushanbe));
        // Summer time ended in between.
        Assert.Equal(new DateTimeOffset(2026, 11, 3, 5, 0, 0, TimeSpan.Zero), PackageCalendar.DueAt(October, vienna));
        Assert.Equal(new DateTimeOffset(2026, 10, 3, 4, 0, 0, TimeSpan.Zero), PackageCalendar.DueAt(October - 1, vienna));
        var now = new DateTimeOffset(2026, 11, 3, 1, 0, 0, TimeSpan.Zero);
        Assert.Equal((October + 1, October), (PackageCalendar.Next(now, dushanbe), PackageCalendar.Next(now, vienna)));
        // New Year's Eve in London is January in Dushanbe already.
        Assert.Equal(December, PackageCalendar.Next(new(2026, 12, 31, 21, 0, 0, TimeSpan.Zero), dushanbe));
    }

    [Fact]
    public void Recipients_are_read_a_line_at_a_time_and_an_address_named_twice_is_kept_once()
    {
        var read = RecipientList.Read("Ҷамила Раҳимова <Jamila@mrc.example>\r\n\r\n  desk@ministry.example \n\"Desk\" <DESK@ministry.example>\n");
        Assert.Equal([new("Ҷамила Раҳимова", "Jamila@mrc.example"), new("desk@ministry.example", "desk@ministry.example")], read);
        Assert.Equal(read, RecipientList.Read(RecipientList.Write(read)));
    }

    [Theory]
    [InlineData("Somebody")]
    [InlineData("Somebody <a@b>")]
    [InlineData("a b@mrc.example")]
    [InlineData("a@mrc.example, b@mrc.example")]
    [InlineData("a@mrc..example")]
    [InlineData("a@b@mrc.example")]
    [InlineData("<script> <a@mrc.example>")]
    [InlineData("\"a\rBcc: b\"@mrc.example")]
    public void What_is_no_address_is_named_with_its_line(string line)
    {
        var broken = Assert.Throws<RuleBroken>(() => RecipientList.Read("desk@ministry.example\n" + line));
        Assert.Equal(("packages.recipient", 2), (broken.Code, broken.Args[0]));
    }

    [Fact]
    public void Nobody_and_a_whole_mailing_list_are_refused()
    {
        Assert.Equal("packages.no_recipient", Assert.Throws<RuleBroken>(() => RecipientList.Read(" \n")).Code);
        Assert.Equal("packages.many_recipients", Assert.Throws<RuleBroken>(() => RecipientList.Read(string.Join('\n', Enumerable.Range(0, 51).Select(n => $"p{n}@mrc.example")))).Code);
    }

    [Fact]
    public void A_question_is_kept_as_its_text()
    {
        var many = Question with { Countries = ["KG", "TJ"] };
        Assert.Equal("country=KG+TJ&from=2026-10&to=2026-10&level=ministry", many.ToString());
        Assert.Equal(many, PackageQuestion.Parse(many.ToString()));
        Assert.Throws<FormatException>(() => PackageQuestion.Parse("country=KG"));
    }

    [Fact]
    public void The_same_figures_are_the_same_text_in_whatever_order_and_language_they_come()
    {
        var one = PackageText.Write(Question, [Sheet(Line("capacitated", 12, 20), Line("ERP", 12, 19) with { Label = "Ethical recruitment" })]);
        var other = PackageText.Write(Question, [Sheet(Line("ERP", 12, 19) with { Label = "Этичный наём" }, Line("capacitated", 12, 20))]);
        Assert.Equal(one, other);
        Assert.Equal(PackageText.Hash(one), PackageText.Hash(other));
        Assert.Equal(64, PackageText.Hash(one).Length);
        Assert.Empty(PackageComparison.Of(one, other));
    }

    [Fact]
    public void Differences_are_named_number_by_number_with_lines_that_came_and_went()
    {
        var before = PackageText.Write(Question, [Sheet(Line("capacitated", 12, 20), Line("ERP", 12, 20), Unit("Хатлон|south", 3))]);
        var now = PackageText.Write(Question, [Sheet(Line("capacitated", 12, 19), Line("MED", 1, 0), Unit("Хатлон|south", 3))]);
        var differences = PackageComparison.Of(before, now);

        Assert.Contains(new PackageDifference("TJ", FactsheetSection.People, "capacitated", "male", "20", "19"), differences);
        Assert.Contains(new PackageDifference("TJ", FactsheetSection.People, "capacitated", "total", "32", "31"), differences);
        Assert.Contains(new PackageDifference("TJ", FactsheetSection.People, "ERP", "total", "32", null), differences);
        Assert.Contains(new PackageDifference("TJ", FactsheetSection.People, "MED", "total", null, "1"), differences);
        Assert.DoesNotContain(differences, d => d.Section == FactsheetSection.Units || (d.Code == "capacitated" && d.Part == "female"));
    }

    [Fact]
    public void Two_lines_of_one_name_are_compared_whatever_their_order()
    {
        var (a, b) = (Outside(100), Outside(7_000) with { Total = new(7_000, AtLeast: true) });
        Assert.Empty(PackageComparison.Of(PackageText.Write(Question, [Sheet(a, b)]), PackageText.Write(Question, [Sheet(b, a)])));
        Assert.Equal(
            [new PackageDifference("TJ", FactsheetSection.Outside, "orientation", "total", "100", "101")],
            PackageComparison.Of(PackageText.Write(Question, [Sheet(a, b)]), PackageText.Write(Question, [Sheet(Outside(101), b)])));
    }

    [Fact]
    public void A_difference_is_explained_only_by_what_can_have_made_it()
    {
        PackageDifference attendances = new("TJ", FactsheetSection.Activities, "attendances", "total", "9", "8");
        PackageDifference people = new("TJ", FactsheetSection.People, "capacitated", "total", "9", "8");
        PackageDifference outside = new("TJ", FactsheetSection.Outside, "orientation", "total", "9", "8");
        PackageCause attendance = new() { Kind = "attendance", Country = "TJ", Corrects = true, Count = 1 };

        Assert.Equal([outside], PackageExplanation.Unexplained([attendances, people, outside], [attendance]));
        Assert.Equal([attendances], PackageExplanation.Unexplained([attendances], [attendance with { Country = "KG" }, attendance with { Kind = "session" }]));
        Assert.Empty(PackageExplanation.Unexplained([outside], [attendance with { Kind = PackageCause.Aggregate }]));
        Assert.True(PackageExplanation.MayHaveMade(attendance with { Country = "KG" }, new("TJ", null, "KG", "total", "9", "8")));
    }

    private static Factsheet Sheet(params ReadOnlySpan<FactsheetLine> lines) =>
        new() { Country = "TJ", Span = Question.Span, Level = FactsheetLevel.Ministry, Lines = [.. lines], RuleVersions = ["capacitated-1"] };

    private static FactsheetLine Line(string code, int female, int male) => new()
    {
        Section = FactsheetSection.People,
        Code = code,
        Unit = FactUnit.People,
        Female = new(female),
        Male = new(male),
        NotStated = new(0m),
        Total = new(female + male),
        Provenances = [Provenance.Counted],
    };

    private static FactsheetLine Unit(string code, int people) => Line(code, people, 0) with { Section = FactsheetSection.Units };

    private static FactsheetLine Outside(int value) => new() { Section = FactsheetSection.Outside, Code = "orientation", Unit = FactUnit.People, Total = new(value), Provenances = [Provenance.Declared] };
}
