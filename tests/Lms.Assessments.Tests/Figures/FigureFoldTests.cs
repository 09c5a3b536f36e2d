using Lms.Assessments.Facts;
using Lms.Assessments.Figures;

namespace Lms.Assessments.Tests.Figures;

/// <summary>Two women and a man, two institutions under one ministry, two cohorts; one of the women completed twice.</summary>
public class FigureFoldTests
{
    private static readonly Guid Ministry = new("10000000-0000-0000-0000-000000000000");
    private static readonly Guid North = new("20000000-0000-0000-0000-000000000000");
    private static readonly Guid South = new("30000000-0000-0000-0000-000000000000");

    private static readonly FigureWords Words = new(
        [
            null,
            new(North, $"{Ministry}/{North}", "KG", "Naryn", "agency"),
            new(South, $"{Ministry}/{South}", "KG", "Osh", "agency"),
        ],
        [
            null,
            new("female", "official", "ERP", "ERP-1", Provenance.Counted, [new("EU", 8_000), new("NL", 2_000)]),
            new("male", "official", "ERP", "ERP-1", Provenance.Declared, []),
            new("female", "official", "CWA", "CWA-2", Provenance.Counted, []),
        ],
        p => p.Branch(Ministry));

    private static readonly int Month = MonthSpan.ParseMonth("2026-02");

    private static readonly FigureEntry[] Entries =
    [
        new(Month, 1, 1, Cohort: 7, Person: 1, 1),
        new(Month, 1, 2, Cohort: 7, Person: 2, 1),
        new(Month + 1, 2, 1, Cohort: 8, Person: 3, 1),
        new(Month + 1, 1, 3, Cohort: 9, Person: 1, 1),
    ];

    private static string Ask(string text)
    {
        var fold = new FigureFold(FigureQuestionText.Parse(text, MonthSpan.Year(2026)), Words);
        fold.Add(Entries);
        var table = fold.Table();
        return string.Join(" · ", table.Rows.Select(r => string.Join('/', r.Keys.Select(k => k.Value)) + " " + r.Figure.Number(System.Globalization.CultureInfo.InvariantCulture)).Append(table.Total.ToString()));
    }

    [Theory]
    [InlineData("", "3 people")]
    [InlineData("by=month", "2026-02 2 · 2026-03 2 · 3 people")]
    [InlineData("by=module&by=sex", "CWA/female 1 · ERP/female 2 · ERP/male 1 · 3 people")]
    [InlineData("by=subnational_unit&sex=female", "Naryn 1 · Osh 1 · 2 people")]
    [InlineData("kind=organisations&by=quarter", "2026-Q1 2 · 2 organisations")]
    [InlineData("kind=organisations&module=CWA", "1 organisations")]
    [InlineData("kind=trainings&by=sex", "female 3 · male 1 · 3 trainings")]
    [InlineData("from=2026-03", "2 people")]
    public void Nobody_counts_twice_in_a_cell_or_in_the_total(string question, string answer) => Assert.Equal(answer, Ask(question));

    [Theory]
    [InlineData("kind=attendances&by=funder", "EU 1.6 · NL 0.4 · - 2 · 4 attendances")]
    [InlineData("kind=attendances&funder=EU", "1.6 attendances")]
    [InlineData("kind=attendances&funder=EU&by=funder", "EU 1.6 · 1.6 attendances")]
    [InlineData("by=funder", "EU 2 · NL 2 · - 2 · 3 people")]
    [InlineData("funder=NL", "2 people")]
    public void Sums_go_to_funders_by_share_and_add_up_and_people_go_to_each_funder_whole(string question, string answer) => Assert.Equal(answer, Ask(question));

    [Fact]
    public void The_answer_says_what_it_rests_on()
    {
        var fold = new FigureFold(FigureQuestionText.Parse("by=sex&from=2026-02&to=2026-02", MonthSpan.Year(2026)), Words);
        fold.Add(Entries);
        var table = fold.Table();
        Assert.Equal(["ERP-1"], table.RuleVersions);
        Assert.Equal([Provenance.Counted, Provenance.Declared], table.Total.Provenances);
        Assert.Equal([[Provenance.Counted], [Provenance.Declared]], table.Rows.Select(r => r.Figure.Provenances));
        Assert.True(table.Overlaps);
    }

    [Fact]
    public void A_page_holds_some_keys_and_the_total_all()
    {
        var question = FigureQuestionText.Parse("by=cohort", MonthSpan.Year(2026));
        var pages = new FigurePages(question, Words);
        pages.Add(Entries);
        Assert.Equal(["7", "8", "9"], pages.Keys(0).Order());
        var (page, more) = pages.Take(1, 1, (_, _) => null);
        var fold = new FigureFold(question, Words, page);
        fold.Add(Entries);
        Assert.Equal(("8", 1m, 3m, true), (fold.Table().Rows.Single().Keys[0].Value, fold.Table().Rows.Single().Figure.Value, fold.Table().Total.Value, more));
    }

    [Theory]
    [InlineData("by=institution&by=cohort", "South/8 1 · North/9 1", "North/7 2")]
    [InlineData("by=cohort&by=institution", "9/North 1 · 8/South 1", "7/North 2")]
    [InlineData("by=institution&by=sex", "South/female 1 · North/female 1 · North/male 1", "")]
    public void Where_two_dimensions_are_paged_a_page_holds_their_combinations(string text, string first, string second)
    {
        var question = FigureQuestionText.Parse(text, MonthSpan.Year(2026));
        var pages = new FigurePages(question, Words);
        pages.Add(Entries);
        string Name(string key) => key == South.ToString() ? "A South" : "B North";
        string Page(int from)
        {
            var fold = new FigureFold(question, Words, pages.Take(from, 2, (_, key) => Name(key)).Page);
            fold.Add(Entries);
            return string.Join(" · ", fold.Table().Rows
                .Select(r => (Keys: string.Join('/', r.Keys.Select(k => Guid.TryParse(k.Value, out _) ? Name(k.Value)[2..] : k.Value)), r.Figure))
                .OrderBy(r => first.IndexOf(r.Keys, StringComparison.Ordinal))
                .Select(r => r.Keys + " " + r.Figure.Number(System.Globalization.CultureInfo.InvariantCulture)));
        }

        Assert.Equal((first, second), (Page(0), Page(2)));
    }

    [Fact]
    public void A_branch_is_what_hung_directly_under_the_institution_asked_under()
    {
        var place = new FigurePlace(North, $"{Ministry}/{South}/{North}", null, null, null);
        Assert.Equal((Ministry, South, North, North, null), (place.Branch(null), place.Branch(Ministry), place.Branch(South), place.Branch(North), place.Branch(new Guid("40000000-0000-0000-0000-000000000000"))));
    }
}
