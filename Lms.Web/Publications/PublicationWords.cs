using Lms.Assessments.Figures;
using Lms.Assessments.Publications;
using Lms.Data.Publications;
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

    /// <summary>Why a request was not granted, in the reader's words where it was a rule that said no.</summary>
    public static string Failure(this Words words, PublicationRequestRow request)
    {
        var key = "errors." + request.Failure;
        return words.Find(key) is null
            ? request.Failure ?? ""
            : words.Text(key, ("0", key is "errors.publications.quarters_first" or "errors.publications.year_is_out" ? request.Asked.Year : request.Period));
    }

    /// <summary>How far a request is.</summary>
    public static string Step(this Words words, PublicationRequestRow request) => request.Step is null
        ? words["publications.step_begun"]
        : words["publications.step_" + request.Step, ("done", request.Done), ("total", request.Total)];

    public static string Period(this Words words, string period) => period.Length == 4 ? words["publications.year", ("year", period)] : new FactsheetWords(words).Period(Months(period));
}
