using Lms.Assessments.Figures;
using Lms.Assessments.Values;

namespace Lms.Web.Figures;

/// <summary>Addresses of questions. A view of figures is nothing but its address.</summary>
/// <param name="PerMonth">A choice of the reader that changes how an answer is shown and not what is asked.</param>
public sealed record FigureLinks(FigureQuestion Question, bool PerMonth)
{
    public const string PerMonthName = "permonth";

    public string Explorer => To("/figures", Question);

    public string Csv => To("/figures.csv", Question);

    public string Workbook => To("/figures.xlsx", Question);

    public string Compare => To("/figures/compare", Question);

    /// <summary>The explorer with another question, on its first page.</summary>
    public string Ask(Func<FigureQuestion, FigureQuestion> other) => To("/figures", other(Question with { Page = 0 }));

    public string Page(int page) => To("/figures", Question with { Page = page });

    /// <summary>The institution's own branches; up again with null.</summary>
    public string Under(Guid? institution) => Ask(q => q with
    {
        Under = institution,
        By = q.By.Contains(Dimension.Branch) || q.By.Count == FigureQuestion.MostDimensions ? q.By : [Dimension.Branch, .. q.By.Where(d => d != Dimension.Institution)],
    });

    public string Without(Dimension dimension, string value) => Ask(q => q with
    {
        Filters = q.Filters.Select(f => f.Dimension == dimension ? f with { Values = f.Values.Where(v => v != value).ToValueList() } : f).ToValueList(),
    });

    /// <summary>Who stands behind a cell; behind the total without keys.</summary>
    public string People(IReadOnlyList<FigureKey>? keys = null) =>
        To("/figures/people", keys is null ? Question with { By = [], Page = 0 } : Question.Of([.. keys.Select(k => k.Value)]));

    /// <summary>The question as fields of a form.</summary>
    public static IEnumerable<(string Name, string Value)> Parts(FigureQuestion question) =>
        FigureQuestionText.Write(question).Split('&').Select(p => p.Split('=', 2)).Select(p => (p[0], Uri.UnescapeDataString(p[1])));

    private string To(string path, FigureQuestion question) => $"{path}?{FigureQuestionText.Write(question)}{(PerMonth ? $"&{PerMonthName}=on" : "")}";
}
