using System.Globalization;
using System.Text.RegularExpressions;
using Lms.Assessments.Facts;
using Lms.Assessments.Figures;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Assessments.Aggregates;

/// <summary>
/// The cells of one line, by the column's name. Columns have the same names in every language, so that a file that was taken out can
/// be put in again; those nobody asked for are passed over.
/// </summary>
public sealed partial class AggregateCells(IReadOnlyDictionary<string, string> cells)
{
    public static readonly IReadOnlyList<string> Columns =
        ["activity", "value", "at_least", "from", "to", "country", "subnational_unit", "institution", "women", "men", "provenance", "ratio", "ratio_of", "reported_by", "source", "external_id"];

    public static readonly IReadOnlyList<string> Needed = ["activity", "value", "from", "to", "country", "provenance"];

    /// <summary>The institution as it is written there.</summary>
    public string? Institution => Text("institution");

    /// <summary>As it is written there.</summary>
    public string? Country => Text("country");

    /// <summary>The figure, with <paramref name="institutionId"/> for the institution it names. Not yet checked.</summary>
    /// <exception cref="RuleBroken"><c>aggregate.cell_…</c> and those of <see cref="MonthSpan"/></exception>
    public AggregateEntry Entry(Guid? institutionId)
    {
        if (Needed.FirstOrDefault(n => Text(n) is null) is { } missing) throw new RuleBroken("aggregate.cell_missing", missing);
        var value = Value().Match(Text("value")!);
        if (!value.Success || !int.TryParse(Plain(value.Groups["number"].Value), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) throw new RuleBroken("aggregate.cell_number", "value");
        return new AggregateEntry
        {
            Activity = Text("activity")!.ToLowerInvariant(),
            Value = number,
            AtLeast = value.Groups["bound"].Success || Flag("at_least"),
            Months = new MonthSpan(Month("from"), Month("to")),
            Country = Text("country")!.ToUpperInvariant(),
            SubnationalUnit = Text("subnational_unit"),
            InstitutionId = institutionId,
            Split = (Count("women"), Count("men")) switch
            {
                (null, null) => null,
                ({ } women, { } men) => new SexSplit(women, men),
                _ => throw new RuleBroken("aggregate.cell_split"),
            },
            Provenance = Code.TryRead<Provenance>(Text("provenance")!.ToLowerInvariant(), out var provenance) ? provenance : throw new RuleBroken("aggregate.cell_provenance"),
            RatioBasisPoints = Ratio(Text("ratio")),
            RatioOf = Text("ratio_of"),
            ReportedBy = Text("reported_by"),
            Source = Text("source"),
            ExternalId = Text("external_id"),
        };
    }

    /// <summary>"0.87", "0,87" and "87 %" as 8,700.</summary>
    /// <exception cref="RuleBroken"><c>aggregate.cell_ratio</c></exception>
    public static int? Ratio(string? typed)
    {
        if (typed is null) return null;
        var percent = typed.EndsWith('%');
        return decimal.TryParse(typed.TrimEnd('%').Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var ratio) && (percent ? ratio <= 100 : ratio <= 1)
            ? (int)Math.Round(ratio * (percent ? 100 : 10_000))
            : throw new RuleBroken("aggregate.cell_ratio");
    }

    /// <summary>"2026-02", "02.2026", "02/2026" and days of that month, as spreadsheets keep them.</summary>
    private int Month(string column)
    {
        var found = YearFirst().Match(Text(column)!) is { Success: true } year ? year : MonthFirst().Match(Text(column)!);
        return found.Success ? MonthSpan.ParseMonth(found.Groups["year"].Value + "-" + found.Groups["month"].Value.PadLeft(2, '0')) : throw new RuleBroken("aggregate.cell_month", column);
    }

    private int? Count(string column) => Text(column) is not { } text ? null
        : Value().Match(text) is { Success: true } m && !m.Groups["bound"].Success && int.TryParse(Plain(m.Groups["number"].Value), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count
        : throw new RuleBroken("aggregate.cell_number", column);

    private bool Flag(string column) => Text(column)?.ToLowerInvariant() switch
    {
        null or "no" or "0" or "false" => false,
        "yes" or "1" or "true" => true,
        _ => throw new RuleBroken("aggregate.cell_flag", column),
    };

    // A taken out cell has an apostrophe before what a spreadsheet would run.
    private string? Text(string column) => cells.GetValueOrDefault(column)?.Trim() is { Length: > 0 } text ? text is ['\'', '=' or '+' or '-' or '@', ..] ? text[1..] : text : null;

    private static string Plain(string number) => new([.. number.Where(char.IsAsciiDigit)]);

    // Groups of three by comma, point, space or the narrow spaces of spreadsheets; a bound before it.
    [GeneratedRegex("^(?<bound>≥|>=|>|\\+)?\\s*(?<number>[0-9]{1,3}([,.  \\u202f'’][0-9]{3}){1,3}|[0-9]{1,9})(\\.0+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Value();

    [GeneratedRegex("^(?<year>[0-9]{4})[-./](?<month>[0-9]{1,2})([-./][0-9]{1,2}.*)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex YearFirst();

    [GeneratedRegex("^(?<month>[0-9]{1,2})[-./](?<year>[0-9]{4})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MonthFirst();
}
