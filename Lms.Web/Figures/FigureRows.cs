using Lms.Assessments.Figures;
using Lms.Assessments.Values;
using Lms.Scheduler.Languages;

namespace Lms.Web.Figures;

/// <summary>The order in which rows are read: time as it ran, one dimension by its size, several by their names, and what is not known last.</summary>
public static class FigureRows
{
    public static ValueList<FigureRow> Ordered(FigureTable table, Words words)
    {
        var by = table.Question.By;
        if (by.Count == 1 && !by[0].IsTime() && !table.HasMore && table.Question.Page == 0)
        {
            return table.Rows.OrderBy(r => r.Keys[0].Value == FigureKey.None).ThenByDescending(r => r.Figure.Value).ThenBy(r => words.Key(by[0], r.Keys[0]), Names(words)).ToValueList();
        }

        IOrderedEnumerable<FigureRow>? rows = null;
        for (var i = 0; i < by.Count; i++)
        {
            var n = i;
            string Name(FigureRow row) => by[n].IsTime() ? row.Keys[n].Value : words.Key(by[n], row.Keys[n]);
            rows = rows is null ? table.Rows.OrderBy(r => r.Keys[n].Value == FigureKey.None) : rows.ThenBy(r => r.Keys[n].Value == FigureKey.None);
            rows = rows.ThenBy(Name, Names(words));
        }

        return rows?.ToValueList() ?? table.Rows;
    }

    private static StringComparer Names(Words words) => StringComparer.Create(words.Language.Culture, ignoreCase: true);
}
