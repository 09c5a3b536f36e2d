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
        foreach (var entry in Entries) fold.Add(entry);
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
        foreach (var entry in Entries) fold.Add(entry);
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
        var keys = FigureFold.PagedKeys(question, Words, add => Array.ForEach(Entries, add));
        Assert.Equal(["7", "8", "9"], keys.Order());
        var fold = new FigureFold(question, Words, new HashSet<string> { "7" });
        Array.ForEach(Entries, fold.Add);
        Assert.Equal(("7", 2m, 3m), (fold.Table().Rows.Single().Keys[0].Value, fold.Table().Rows.Single().Figure.Value, fold.Table().Total.Value));
    }

    [Fact]
    public void A_branch_is_what_hung_directly_under_the_institution_asked_under()
    {
        var place = new FigurePlace(North, $"{Ministry}/{South}/{North}", null, null, null);
        Assert.Equal((Ministry, South, North, North, null), (place.Branch(null), place.Branch(Ministry), place.Branch(South), place.Branch(North), place.Branch(new Guid("40000000-0000-0000-0000-000000000000"))));
    }
}
