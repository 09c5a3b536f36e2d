using Lms.Assessments.Facts;
using Lms.Assessments.Factsheets;
using Lms.Assessments.Figures;
using Lms.Assessments.Ladders;
using Lms.Assessments.Values;
using Lms.Data.Factsheets;
using Lms.Data.People;

namespace Lms.Data.Ladders;

/// <summary>How many of a country's ministries stand at each step of a module, or higher, on a factsheet. As it stands now, whatever the period.</summary>
public sealed class LadderLines(LadderQueries ladders) : IFactsheetLines
{
    public async Task<IReadOnlyList<FactsheetLine>> Of(Scope scope, string country, MonthSpan span, string language)
    {
        var board = await ladders.Board(scope);
        var there = board with { Places = [.. board.Places.Where(p => p.Country == country)] };
        return
        [
            .. from module in there.Modules
               from step in Enum.GetValues<LadderStep>()
               let reached = there.Reached(module, step)
               where reached > 0
               select new FactsheetLine
               {
                   Section = FactsheetSection.Institutionalisation,
                   Code = $"{module.Code}.{Code.Of(step)}",
                   Unit = FactUnit.Organisations,
                   Total = new FactsheetCell(reached),
                   Provenances = [Provenance.Declared],
               },
        ];
    }
}
