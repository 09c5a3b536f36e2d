using System.Globalization;
using Lms.Assessments.Aggregates;
using Lms.Assessments.Figures;
using Lms.Assessments.Rules;
using Lms.Data.Aggregates;
using Lms.Scheduler.Languages;
using Lms.Web.Figures;
using MiniExcelLibs;

namespace Lms.Web.Aggregates;

/// <summary>Figures from outside as files, out and in. Columns are called the same in every language, so that what was taken out can be put in.</summary>
public static class AggregateFile
{
    /// <summary>Cells longer than any of ours are some other file.</summary>
    private const int MostColumns = 64;

    public static TableFile Of(IReadOnlyList<AggregateRow> rows, string query, DateTimeOffset now, Words words) => new()
    {
        Name = FormattableString.Invariant($"aggregates-{now:yyyy-MM-dd}"),
        Sheets = [new TableSheet(words["aggregates.title"], [.. AggregateCells.Columns, "unit"], [.. rows.Select(Cells)])],
        Definitions =
        [
            (words["aggregates.file_made"], now.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)),
            (words["aggregates.file_question"], "/aggregates" + query),
            (words["aggregates.file_what"], words["aggregates.beside"]),
        ],
    };

    /// <summary>The lines of a workbook or of a text file, heads first.</summary>
    /// <exception cref="RuleBroken"><c>aggregate.file_broken</c> and those of <see cref="CsvText"/></exception>
    public static IReadOnlyList<IReadOnlyList<string>> Read(byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith("PK"u8))
        {
            return CsvText.Read(bytes);
        }

        try
        {
            using var stream = new MemoryStream(bytes);
            return [.. stream.Query(useHeaderRow: false).Take(AggregateImport.MostLines + 2)
                .Select(line => ((IDictionary<string, object?>)line).Values.Take(MostColumns).Select(Text).ToList())];
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // A damaged archive fails in as many ways as there are bytes.
            throw new RuleBroken("aggregate.file_broken");
        }
    }

    private static IReadOnlyList<object?> Cells(AggregateRow row) =>
    [
        row.ActivityCode, row.FigureValue, row.IsAtLeast ? "yes" : "no", MonthSpan.Text(row.FirstMonth), MonthSpan.Text(row.LastMonth), row.Country, row.SubnationalUnit, row.InstitutionName,
        row.Women, row.Men, row.Provenance, row.RatioBasisPoints / 10_000m, row.RatioOf, row.ReportedBy, row.Source, row.ExternalId, row.Unit,
    ];

    private static string Text(object? cell) => cell switch
    {
        null => "",
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool yes => yes ? "yes" : "no",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };
}
