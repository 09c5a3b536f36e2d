using System.Globalization;
using System.Text;

namespace Lms.Assessments.Items;

/// <summary>Items as a file; see <see cref="GiftFile.Write"/>. Weights of thirds get the five decimals Moodle wants.</summary>
internal static class GiftWriter
{
    public static string Write(IEnumerable<Item> items)
    {
        var text = new StringBuilder();
        foreach (var item in items)
        {
            if (text.Length > 0) text.Append('\n');
            Key(text, "id", item.Id);
            Key(text, "lesson", item.Lesson);
            Key(text, "source", string.Join("; ", item.Sources));
            Key(text, "review-by", item.ReviewBy?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            if (item is Numeric { Unit: { } unit }) Key(text, "unit", unit);
            text.Append("::").Append(item.Id).Append(":: ").Append(Escaped(item.Stem)).Append(" {");
            Answers(text, item);
            if (item.Rationale is { } rationale) text.Append("\n####").Append(Escaped(rationale));
            text.Append("\n}\n");
        }

        return text.ToString();
    }

    private static void Answers(StringBuilder text, Item item)
    {
        switch (item)
        {
            case SingleChoice i:
                foreach (var o in i.Options) Line(text, o.Id == i.Key ? "=" : "~", o.Text);
                break;
            case MultipleChoice i:
                foreach (var o in i.Options) Line(text, $"~%{Percent(o.WeightPpm)}%", o.Text);
                break;
            case Ordering i:
                foreach (var o in i.Elements) Line(text, ">", o.Text);
                break;
            case Matching i:
                foreach (var (left, pair) in i.Lefts.Zip(i.Key)) Line(text, "=", left.Text).Append(" -> ").Append(Escaped(i.Rights.First(r => r.Id == pair.Right).Text));
                break;
            case ShortText i:
                foreach (var accepted in i.Accepted) Line(text, "=", accepted);
                break;
            case Numeric i:
                text.Append(CultureInfo.InvariantCulture, $"#{i.Key}:{i.Tolerance}");
                break;
            case TrueFalse i:
                text.Append(i.Key ? 'T' : 'F');
                break;
            default:
                throw new InvalidOperationException($"{item.Kind} has no form in a file");
        }
    }

    private static StringBuilder Line(StringBuilder text, string sign, string answer) => text.Append('\n').Append(sign).Append(Escaped(answer));

    private static void Key(StringBuilder text, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) text.Append("// ").Append(name).Append(": ").Append(value).Append('\n');
    }

    private static string Percent(int ppm)
    {
        for (var n = 1; n <= 10; n++)
        {
            var k = (int)Math.Round((decimal)ppm * n / 1_000_000);
            if (k != 0 && (int)Math.Round(1_000_000m * k / n) == ppm) return Math.Round(100m * k / n, 5).ToString("0.#####", CultureInfo.InvariantCulture);
        }

        return (ppm / 10_000m).ToString("0.####", CultureInfo.InvariantCulture);
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c == '\n') escaped.Append("\\n");
            // [ and % have a meaning at the beginning only; escaping them anywhere else would make the file harder to read.
            else if (c is '~' or '=' or '#' or '{' or '}' or ':' or '>' or '\\' || (c is '[' or '%' && escaped.Length == 0)) escaped.Append('\\').Append(c);
            else escaped.Append(c);
        }

        return escaped.ToString();
    }
}
