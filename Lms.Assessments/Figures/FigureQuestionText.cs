using System.Globalization;
using System.Text;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Assessments.Figures;

/// <summary>
/// A question as a query string (<c>kind=people&amp;indicator=capacitated&amp;from=2026-02&amp;to=2026-05&amp;by=country&amp;sex=female</c>), in the form in
/// which a browser sends a form without script: names repeat, empty ones mean nothing, names that are no part of a question are left to the page.
/// </summary>
public static class FigureQuestionText
{
    /// <summary>The one text of a question, without a leading '?'.</summary>
    public static string Write(FigureQuestion question)
    {
        var q = question.Checked();
        var text = new StringBuilder();
        Add(text, "kind", Code.Of(q.Kind));
        Add(text, "indicator", q.Indicator);
        Add(text, "version", q.Version?.ToString(CultureInfo.InvariantCulture));
        Add(text, "from", MonthSpan.Text(q.Span.First));
        Add(text, "to", MonthSpan.Text(q.Span.Last));
        foreach (var dimension in q.By) Add(text, "by", Code.Of(dimension));
        foreach (var filter in q.Filters)
        {
            foreach (var value in filter.Values) Add(text, Code.Of(filter.Dimension), value);
        }

        Add(text, "under", q.Under?.ToString("D"));
        Add(text, "page", q.Page == 0 ? null : q.Page.ToString(CultureInfo.InvariantCulture));
        return text.ToString();
    }

    /// <summary>
    /// Reads a query string, with or without its '?'.
    /// Throws <c>figures.unreadable</c> (name, value) for a value that says nothing, and what <see cref="FigureQuestion.Checked"/> throws.
    /// </summary>
    /// <param name="usual">The period where the text names none; a first or last month alone is completed from it.</param>
    public static FigureQuestion Parse(string query, MonthSpan usual)
    {
        var parts = query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Part).Where(p => p.Value.Length > 0).ToLookup(p => p.Name, p => p.Value, StringComparer.Ordinal);
        string? One(string name) => parts[name].FirstOrDefault();
        var (first, last) = (One("from"), One("to"));
        var from = first is null ? (int?)null : MonthSpan.ParseMonth(first);
        var to = last is null ? (int?)null : MonthSpan.ParseMonth(last);
        return new FigureQuestion
        {
            Kind = One("kind") is { } kind ? Read<FigureKind>("kind", kind) : FigureKind.People,
            Indicator = One("indicator"),
            Version = One("version") is { } version ? Number("version", version) : null,
            Span = new MonthSpan(from ?? Math.Min(usual.First, to ?? usual.First), to ?? Math.Max(usual.Last, from ?? usual.Last)),
            By = parts["by"].Select(d => Read<Dimension>("by", d)).ToValueList(),
            Filters = Enum.GetValues<Dimension>().Where(d => parts.Contains(Code.Of(d))).Select(d => new FigureFilter(d, parts[Code.Of(d)].ToValueList())).ToValueList(),
            Under = One("under") is not { } under ? null : Guid.TryParse(under, out var id) ? id : throw new RuleBroken("figures.unreadable", "under", under),
            Page = One("page") is { } page ? Number("page", page) : 0,
        }.Checked();
    }

    private static void Add(StringBuilder text, string name, string? value)
    {
        if (value is null) return;
        if (text.Length > 0) text.Append('&');
        text.Append(name).Append('=').Append(Uri.EscapeDataString(value));
    }

    private static (string Name, string Value) Part(string part)
    {
        var at = part.IndexOf('=', StringComparison.Ordinal);
        static string Plain(string escaped) => Uri.UnescapeDataString(escaped.Replace('+', ' ')).Trim();
        return at < 0 ? (Plain(part), "") : (Plain(part[..at]), Plain(part[(at + 1)..]));
    }

    private static T Read<T>(string name, string text)
        where T : struct, Enum => Code.TryRead<T>(text, out var value) ? value : throw new RuleBroken("figures.unreadable", name, text);

    private static int Number(string name, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new RuleBroken("figures.unreadable", name, text);
}
