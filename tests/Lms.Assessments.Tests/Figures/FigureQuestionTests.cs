using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Lms.Assessments.Figures;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Assessments.Tests.Figures;

public class FigureQuestionTests
{
    private static readonly MonthSpan Usual = MonthSpan.Year(2026);
    private static readonly Guid Ministry = new("11111111-1111-1111-1111-111111111111");

    public static Arbitrary<FigureQuestion> Questions() =>
        (from kind in Gen.Elements(Enum.GetValues<FigureKind>())
         from version in Gen.Choose(0, 3)
         from first in Gen.Choose(24_000, 24_300)
         from months in Gen.Choose(1, 60)
         from shuffled in Gen.Shuffle(Enum.GetValues<Dimension>().Where(d => d is not (Dimension.Month or Dimension.Quarter)).ToArray())
         from dimensions in Gen.Choose(0, 3)
         from filters in (from dimension in Gen.Elements(Enum.GetValues<Dimension>())
                          from values in Gen.Elements("KG", "Нарын", "a&b=c", "x, y", "+1 %", FigureKey.None, " ", "سند").ArrayOf(3)
                          select new FigureFilter(dimension, values.ToValueList())).ArrayOf(3)
         from under in Gen.Elements<Guid?>(null, Ministry)
         from page in Gen.Choose(0, 4)
         select new FigureQuestion
         {
             Kind = kind,
             Version = version == 0 ? null : version,
             Span = new(first, first + months - 1),
             By = shuffled.Take(dimensions).ToValueList(),
             Filters = filters.ToValueList(),
             Under = under,
             Page = page,
         }.Checked()).ToArbitrary();

    [Property(Arbitrary = [typeof(FigureQuestionTests)])]
    public void A_link_is_a_question_and_a_question_a_link(FigureQuestion question)
    {
        Assert.Equal(question, FigureQuestionText.Parse("?" + question, Usual));
        Assert.Equal(question.ToString(), FigureQuestionText.Parse(question.ToString(), Usual).ToString());
    }

    [Fact]
    public void A_question_reads_as_it_is_asked() => Assert.Equal(
        "kind=people&indicator=capacitated&from=2026-04&to=2026-06&by=subnational_unit&by=month&sex=female&module=ERP&under=11111111-1111-1111-1111-111111111111",
        new FigureQuestion
        {
            Kind = FigureKind.People,
            Span = MonthSpan.Quarter(2026, 2),
            By = [Dimension.SubnationalUnit, Dimension.Month],
            Filters = [new(Dimension.Module, ["ERP"]), new(Dimension.Sex, ["female", "female"])],
            Under = Ministry,
        }.ToString());

    [Fact]
    public void A_form_sent_by_a_browser_without_script_is_a_question()
    {
        var question = FigureQuestionText.Parse("kind=sessions&by=&by=country&from=2026-02&to=&sex=&subnational_unit=Issyk+Kul&chart=bars", Usual);
        Assert.Equal("kind=sessions&from=2026-02&to=2026-12&by=country&subnational_unit=Issyk%20Kul", question.ToString());
    }

    [Theory]
    [InlineData("kind=visits", "figures.unreadable")]
    [InlineData("by=shoe_size", "figures.unreadable")]
    [InlineData("under=x", "figures.unreadable")]
    [InlineData("version=-1", "figures.unreadable")]
    [InlineData("from=2026-14", "figures.month")]
    [InlineData("by=sex&by=module&by=country&by=category", "figures.too_many_dimensions")]
    [InlineData("by=sex&by=sex", "figures.dimension_twice")]
    [InlineData("by=month&by=year", "figures.two_times")]
    public void What_cannot_be_asked_is_refused_with_its_reason(string text, string code) =>
        Assert.Equal(code, Assert.Throws<RuleBroken>(() => FigureQuestionText.Parse(text, Usual)).Code);

    [Fact]
    public void Sums_of_events_name_no_indicator() =>
        Assert.Equal("kind=sessions&from=2026-01&to=2026-12", FigureQuestionText.Parse("kind=sessions&indicator=capacitated&version=1", Usual).ToString());

    [Fact]
    public void The_question_about_a_cell_holds_each_dimension_to_its_key()
    {
        var question = FigureQuestionText.Parse("by=country&by=sex&sex=female&sex=male&module=ERP", Usual);
        Assert.Equal("kind=people&indicator=capacitated&from=2026-01&to=2026-12&country=KG&sex=female&module=ERP", question.Of(["KG", "female"]).ToString());
    }
}
