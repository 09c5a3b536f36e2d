using Lms.Assessments.Factsheets;
using Lms.Assessments.Figures;
using Lms.Data.People;

namespace Lms.Data.Factsheets;

/// <summary>
/// Lines of a factsheet that another noun knows: aggregates from outside, second generation, institutionalisation. Found by
/// convention. They stand in their own sections with their provenance and are never added to what was counted here.
/// </summary>
public interface IFactsheetLines
{
    Task<IReadOnlyList<FactsheetLine>> Of(Scope scope, string country, MonthSpan span, string language);
}
