using Lms.Assessments.Facts;
using Lms.Assessments.Indicators;

namespace Lms.Assessments.Tests.Indicators;

/// <summary>One person, two cohorts of different modules; the day is the day of the month in 2026.</summary>
public class IndicatorEvaluationTests
{
    private static readonly Guid Erp = new("10000000-0000-0000-0000-000000000000");
    private static readonly Guid Cwa = new("20000000-0000-0000-0000-000000000000");
    private int made;

    private IndicatorFact Did(FactKind kind, int month, int day = 1, Guid? cohort = null, int? score = null, Provenance provenance = Provenance.Counted)
    {
        var at = cohort ?? Erp;
        return new(new Guid(++made, 0, 0, new byte[8]), kind, at, at == Erp ? "ERP" : "CWA", new DateOnly(2026, month, day), provenance, score);
    }

    private static string Ask(string rule, int sessions, params IndicatorFact[] facts) => string.Join(' ', IndicatorEvaluation
        .Evaluate(IndicatorText.Parse(rule), facts.Reverse(), _ => sessions)
        .Select(m => FormattableString.Invariant($"{m.Fact.Module} {m.On:MM-dd} {m.Provenance}")));

    [Fact]
    public void A_person_counts_in_each_cohort_they_completed() =>
        Assert.Equal("ERP 02-01 Counted CWA 03-01 Counted", Ask("completion", 0, Did(FactKind.Completion, 2), Did(FactKind.Completion, 3, cohort: Cwa)));

    [Fact]
    public void The_day_is_when_the_last_condition_was_met_by_the_earliest_facts_that_suffice() => Assert.Equal("ERP 04-01 Counted", Ask(
        "completion\ntest >= 70 %", 0,
        Did(FactKind.Completion, 2), Did(FactKind.Test, 3, score: 6_999), Did(FactKind.Test, 4, score: 7_000), Did(FactKind.Test, 5, score: 9_000)));

    [Fact]
    public void Conditions_met_in_different_cohorts_do_not_come_together() =>
        Assert.Equal("", Ask("completion\ncertificate", 0, Did(FactKind.Completion, 2), Did(FactKind.Certificate, 3, cohort: Cwa)));

    [Theory]
    [InlineData(2, "ERP 02-02 Declared")] // two of two
    [InlineData(3, "ERP 02-03 Declared")] // 80 % of three is all three
    [InlineData(4, "")]
    [InlineData(0, "")]
    public void A_share_of_attendance_is_of_the_sessions_held_and_as_certain_as_its_least_certain_presence(int sessions, string met) => Assert.Equal(met, Ask(
        "attendance >= 80 %", sessions,
        Did(FactKind.Attendance, 2, 1), Did(FactKind.Attendance, 2, 2, provenance: Provenance.Declared), Did(FactKind.Attendance, 2, 3)));

    [Fact]
    public void A_set_of_modules_is_met_once_on_the_day_of_the_last() => Assert.Equal("CWA 05-01 Declared", Ask(
        "completion\nmodules ERP, CWA", 0, Did(FactKind.Completion, 2, provenance: Provenance.Declared), Did(FactKind.Completion, 5, cohort: Cwa)));

    [Fact]
    public void Any_of_a_set_is_met_in_each() => Assert.Equal("ERP 02-01 Counted CWA 05-01 Counted", Ask(
        "completion\nany of ERP, CWA", 0, Did(FactKind.Completion, 2), Did(FactKind.Completion, 5, cohort: Cwa)));

    [Fact]
    public void Other_modules_do_not_count() => Assert.Equal("", Ask("completion\nany of CWA", 0, Did(FactKind.Completion, 2)));

    [Theory]
    [InlineData(3, "CWA 05-01 Counted")]
    [InlineData(2, "")]
    public void A_time_limit_runs_from_the_first_day_needed_to_the_last(int months, string met) => Assert.Equal(met, Ask(
        $"completion\nmodules ERP, CWA\nwithin {months} months", 0, Did(FactKind.Completion, 2), Did(FactKind.Completion, 5, cohort: Cwa)));

    [Fact]
    public void A_time_limit_takes_the_later_of_two_cohorts_of_a_module()
    {
        var later = new Guid("30000000-0000-0000-0000-000000000000");
        var again = Did(FactKind.Completion, 4) with { Cohort = later };
        Assert.Equal("CWA 05-01 Counted", Ask("completion\nmodules ERP, CWA\nwithin 2 months", 0, Did(FactKind.Completion, 1), again, Did(FactKind.Completion, 5, cohort: Cwa)));
    }
}
