using System.Globalization;
using Lms.Assessments.People;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Assessments.Imports;

/// <summary>The cells of one row by field, in the order of the file's columns; empty ones are not there.</summary>
public sealed class RowCells(IEnumerable<(ImportField Field, string Text)> cells)
{
    private static readonly string[] Days = ["yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss", "yyyy/M/d", "yyyy.M.d", "d.M.yyyy", "d/M/yyyy", "d-M-yyyy", "d.M.yy"];
    private readonly List<(ImportField Field, string Text)> told = [.. cells.Where(c => c.Text.Length > 0)];

    public static RowCells Of(IReadOnlyList<ImportField?> columns, IReadOnlyList<string> cells) =>
        new(columns.Index().Where(c => c.Item is not null && c.Index < cells.Count).Select(c => (c.Item!.Value, cells[c.Index])));

    public string? Find(ImportField field) => told.FirstOrDefault(c => c.Field == field) is { Text: { Length: > 0 } text } ? text : null;

    /// <exception cref="RuleBroken"><c>import.too_long</c></exception>
    public string? Short(ImportField field, int longest = ImportFields.LongestName) =>
        Find(field) is { } text && text.Length > longest ? throw new RuleBroken("import.too_long", field, longest) : Find(field);

    /// <summary>The parts of a name in the order of the file, which is the order its people are called in.</summary>
    public string? Parts() => told.Where(c => c.Field is ImportField.FamilyName or ImportField.GivenName or ImportField.Patronymic).Select(c => c.Text).ToList() is { Count: > 0 } parts
        ? string.Join(' ', parts)
        : null;

    /// <summary>Dates as lists write them: the year first, or the day first, in the digits of any script.</summary>
    /// <exception cref="RuleBroken"><c>import.date</c></exception>
    public DateOnly? Day(ImportField field)
    {
        if (Find(field) is not { } text) return null;
        var plain = Digits.ToAscii(text);
        return DateTime.TryParseExact(plain, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1990 and < 2200
            ? DateOnly.FromDateTime(day)
            : throw new RuleBroken("import.date", text);
    }

    /// <summary>In basis points: 80, 80 % and 0.8 are the same.</summary>
    /// <exception cref="RuleBroken"><c>import.score</c></exception>
    public int? Share(ImportField field)
    {
        if (Find(field) is not { } text) return null;
        var plain = Digits.ToAscii(text).TrimEnd('%', '٪', ' ').Replace(',', '.');
        if (!decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var said) || said > 100) throw new RuleBroken("import.score", text);
        return (int)Math.Round(said <= 1 && plain.Contains('.', StringComparison.Ordinal) ? said * 10_000 : said * 100);
    }

    /// <exception cref="RuleBroken"><c>import.yes_no</c></exception>
    public bool? YesOrNo(ImportField field) => Find(field) is not { } text ? null : Vocabulary.YesOrNo(text) ?? throw new RuleBroken("import.yes_no", text);

    /// <exception cref="RuleBroken"><c>import.word</c></exception>
    public string? Code(ImportField field, Vocabulary words) => Find(field) is not { } text ? null : words.Find(field, text) ?? throw new RuleBroken("import.word", field, text);

    /// <exception cref="RuleBroken"><c>import.email</c></exception>
    public string? Email()
    {
        if (Find(ImportField.Email) is not { } text) return null;
        var key = EmailKey.Of(text);
        var at = key.IndexOf('@', StringComparison.Ordinal);
        var right = at > 0 && at == key.LastIndexOf('@') && key.IndexOf('.', at) > at + 1 && !key.EndsWith('.') && key.Length <= 254 && !key.Any(c => c is ',' or ';' or '<' or '>' or '"');
        return right ? key : throw new RuleBroken("import.email", text);
    }
}
