using Lms.Assessments.Figures;
using Lms.Assessments.Publications;
using Lms.Scheduler.Languages;
using Lms.Web.Factsheets;

namespace Lms.Web.Publications;

/// <summary>A released period in words: <c>2026-Q1</c> is January to March 2026.</summary>
internal static class PublicationWords
{
    public static MonthSpan Months(string period)
    {
        var asked = ReleasePeriod.Parse(period)!.Value;
        return new(MonthSpan.MonthOf(asked.FirstDay), MonthSpan.MonthOf(asked.LastDay));
    }

    public static string Period(this Words words, string period) => period.Length == 4 ? words["publications.year", ("year", period)] : new FactsheetWords(words).Period(Months(period));
}
