using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Lms.Assessments.Indicators;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Assessments.Tests.Indicators;

public class IndicatorTextTests
{
    public static Arbitrary<IndicatorRule> Rules() =>
        (from completion in Gen.Elements(true, false)
         from certificate in Gen.Elements(true, false)
         from attendance in Gen.Elements<int?>(null, 8_000, 6_667, 10_000)
         from test in Gen.Elements<int?>(null, 7_000, 1, 5_050)
         from modules in Gen.SubListOf("CWA", "ERP", "TOT-2")
         from any in Gen.Elements(true, false)
         from within in Gen.Elements<int?>(null, 1, 12)
         select new IndicatorRule(completion, certificate, attendance, test, modules.Order(StringComparer.Ordinal).ToValueList(), any && modules.Count > 0, within))
        .Where(r => r.Needs.Count > 0).ToArbitrary();

    [Property(Arbitrary = [typeof(IndicatorTextTests)])]
    public void A_rule_reads_back_as_it_was_written(IndicatorRule rule) => Assert.Equal(rule, IndicatorText.Parse(IndicatorText.Write(rule)));

    [Fact]
    public void A_rule_is_written_as_people_would_say_it() => Assert.Equal(
        "completion\nattendance >= 80 %\ntest >= 66.67 %\nany of CWA, ERP\nwithin 12 months",
        IndicatorText.Write(IndicatorText.Parse("  Within 12 months\r\n\n test ≥ 66,67%\nattendance>=80 %\nmodules any of erp, CWA\nCOMPLETION")));

    [Theory]
    [InlineData("completion\nattendence >= 80 %", "indicators.line", 2, "attendence >= 80 %")]
    [InlineData("completion\n\ncompletion", "indicators.twice", 3, "completion")]
    [InlineData("modules ERP\nany of CWA\ntest >= 1 %", "indicators.twice", 2, "any of CWA")]
    [InlineData("test >= 170 %", "indicators.percent", 1, "test >= 170 %")]
    [InlineData("test >= 0 %", "indicators.percent", 1, "test >= 0 %")]
    [InlineData("completion\nwithin 0 months", "indicators.months", 2, "within 0 months")]
    [InlineData("completion; DROP TABLE Fact", "indicators.line", 1, "completion; DROP TABLE Fact")]
    public void A_refusal_names_the_line_and_what_stands_there(string text, string code, int line, string words)
    {
        var refused = Assert.Throws<RuleBroken>(() => IndicatorText.Parse(text));
        Assert.Equal((code, line, words), (refused.Code, refused.Args[0], refused.Args[1]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("modules ERP\nwithin 3 months")]
    public void A_rule_that_asks_nothing_of_a_person_is_refused(string text) =>
        Assert.Equal("indicators.nothing", Assert.Throws<RuleBroken>(() => IndicatorText.Parse(text)).Code);
}
