using Lms.Assessments.Figures;

namespace Lms.Web.Figures;

/// <summary>Figures by the month, so that fourteen months and thirty-nine can stand side by side. Months to come divide nothing.</summary>
public static class Rate
{
    /// <summary>The months a row covers: those of its own quarter or year that were asked for, else all that were.</summary>
    public static int Months(FigureQuestion question, FigureRow row, PeriodNotes periods)
    {
        for (var i = 0; i < question.By.Count; i++)
        {
            if (FigureTexts.Months(question.By[i], row.Keys[i].Value) is { } own)
            {
                var first = Math.Max(own.First, question.Span.First);
                return periods.Begun(new(first, Math.Max(first, Math.Min(own.Last, question.Span.Last))));
            }
        }

        return periods.Begun(question.Span);
    }

    public static decimal PerMonth(Figure figure, int months) => Math.Round(figure.Value / months, 2, MidpointRounding.AwayFromZero);
}
