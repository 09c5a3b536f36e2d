using Lms.Assessments.Figures;

namespace Lms.Web.Figures;

/// <summary>Figures by the month, so that fourteen months and thirty-nine can stand side by side.</summary>
public static class Rate
{
    /// <summary>The months a row covers: those of its own quarter or year that were asked for, else all that were.</summary>
    public static int Months(FigureQuestion question, FigureRow row)
    {
        for (var i = 0; i < question.By.Count; i++)
        {
            if (FigureTexts.Months(question.By[i], row.Keys[i].Value) is { } own)
            {
                return Math.Max(1, Math.Min(own.Last, question.Span.Last) - Math.Max(own.First, question.Span.First) + 1);
            }
        }

        return question.Span.Months;
    }

    public static decimal PerMonth(Figure figure, int months) => Math.Round(figure.Value / months, 2, MidpointRounding.AwayFromZero);
}
