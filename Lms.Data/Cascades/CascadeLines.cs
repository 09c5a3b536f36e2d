using Lms.Assessments.Facts;
using Lms.Assessments.Factsheets;
using Lms.Assessments.Figures;
using Lms.Data.Factsheets;
using Lms.Data.People;

namespace Lms.Data.Cascades;

/// <summary>Second generation on a factsheet: beside own headcount, never inside. Who is known here counts once, others as they were told.</summary>
public sealed class CascadeLines(CascadeQueries cascades) : IFactsheetLines
{
    public async Task<IReadOnlyList<FactsheetLine>> Of(Scope scope, string country, MonthSpan span, string language)
    {
        var reach = (await cascades.Report(scope, new CascadeFilter(null, country, span.FirstDay, span.LastDay))).Reach;
        return reach.Trainings == 0
            ? []
            :
            [
                Line("cascade_trainings", FactUnit.Trainings, reach.Trainings),
                Line("cascade_known", FactUnit.People, reach.Known),
                Line("cascade_others", FactUnit.Attendances, reach.Others),
            ];

        FactsheetLine Line(string code, FactUnit unit, int value) => new()
        {
            Section = FactsheetSection.Cascade,
            Code = code,
            Unit = unit,
            Total = new FactsheetCell(value),
            Provenances = reach.Provenances,
        };
    }
}
