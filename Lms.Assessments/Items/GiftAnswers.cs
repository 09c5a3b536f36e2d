using System.Globalization;
using System.Text.RegularExpressions;
using Lms.Assessments.Values;

namespace Lms.Assessments.Items;

/// <summary>What stands between the braces, as an item without its text and keys.</summary>
internal static partial class GiftAnswers
{
    public static Item Read(GiftText body, int line)
    {
        if (body.Length == 0) throw new GiftMistake(line, "no answers between the braces; questions with a free text are not marked here");
        if (body.StartsWith("#")) return Number(body.From(1));
        if (body.StartsWith(">")) return Order(body);
        if (!body.StartsWith("=") && !body.StartsWith("~")) return Truth(body);
        var parts = body.CutBefore('=', '~').Where(p => p.Length > 0).ToList();
        if (parts.Exists(p => p.StartsWith("~"))) return parts.Exists(p => p.StartsWith("=")) ? Single(parts) : Multiple(parts);
        return parts.Exists(p => p.IndexOf("->") >= 0) ? Match(parts) : Words(parts);
    }

    private static SingleChoice Single(List<GiftText> parts)
    {
        if (parts.Find(p => Weight().IsMatch(p.From(1).Trimmed().Read()) && p.From(1).Trimmed().StartsWith("%")) is { } weighed)
            throw new GiftMistake(weighed.Line, "weights and '=' do not go together: '=' for one right answer, weights for several");
        var rights = parts.Where(p => p.StartsWith("=")).ToList();
        if (rights.Count > 1) throw new GiftMistake(rights[1].Line, "a second right answer; for several right answers give each '~' a weight");
        var options = Letters.ByPlace(Texts(parts));
        return new SingleChoice { Id = "", Stem = "", Lesson = "", Options = options, Key = options[parts.IndexOf(rights[0])].Id };
    }

    private static MultipleChoice Multiple(List<GiftText> parts)
    {
        var weights = new List<int>();
        var texts = new List<GiftText>();
        foreach (var part in parts)
        {
            var rest = part.From(1).Trimmed();
            var end = rest.StartsWith("%") ? rest.IndexOf("%", 1) : -1;
            if (end < 0 || !decimal.TryParse(rest.Part(1, end).Read(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) || Math.Abs(percent) > 100)
                throw new GiftMistake(part.Line, "no answer is marked right with '=', so each needs a weight such as ~%50% or ~%-50%");
            if (percent == 0) throw new GiftMistake(part.Line, "a wrong answer needs a weight below 0, or choosing everything would be right");
            weights.Add((int)Math.Round(percent * 10_000));
            texts.Add(rest.From(end));
        }

        var sum = weights.Where(w => w > 0).Sum();
        if (sum is < 990_000 or > 1_010_000) throw new GiftMistake(parts[0].Line, string.Create(CultureInfo.InvariantCulture, $"the weights of the right answers make {sum / 10_000m:0.##} %, not 100 %"));
        return new MultipleChoice { Id = "", Stem = "", Lesson = "", Options = Letters.ByPlace(Texts(texts)).Select((o, i) => new WeightedOption(o.Id, o.Text, weights[i])).ToValueList() };
    }

    private static Matching Match(List<GiftText> parts)
    {
        if (parts.Find(p => p.IndexOf("->") < 0) is { } without) throw new GiftMistake(without.Line, "a pair without '->'");
        var lefts = Texts([.. parts.Select(p => p.Part(0, p.IndexOf("->")))]);
        var rights = parts.Select(p => Text(p.From(p.IndexOf("->") + 1))).ToList();
        if (rights.Distinct(StringComparer.Ordinal).Count() < 2) throw new GiftMistake(parts[0].Line, "all pairs have the same right side");
        var left = Letters.ByPlace(lefts);
        var right = Letters.ByDigest([.. rights.Distinct(StringComparer.Ordinal)], Letters.Number);
        var key = left.Zip(rights, (l, r) => new Pair(l.Id, right.First(o => o.Text == r).Id)).ToValueList();
        return new Matching { Id = "", Stem = "", Lesson = "", Lefts = left, Rights = right.OrderBy(o => o.Id.Length).ThenBy(o => o.Id, StringComparer.Ordinal).ToValueList(), Key = key };
    }

    private static ShortText Words(List<GiftText> parts) => new() { Id = "", Stem = "", Lesson = "", Accepted = Texts(parts, least: 1).ToValueList() };

    private static Ordering Order(GiftText body) =>
        new() { Id = "", Stem = "", Lesson = "", Elements = Letters.ByDigest(Texts([.. body.CutBefore('>').Where(p => p.Length > 0)]), Letters.Letter) };

    private static TrueFalse Truth(GiftText body) => new()
    {
        Id = "",
        Stem = "",
        Lesson = "",
        Key = body.Read() switch
        {
            "T" or "TRUE" => true,
            "F" or "FALSE" => false,
            _ => throw new GiftMistake(body.Line, "answers begin with '=', '~', '#' or '>', or are T or F"),
        },
    };

    private static Numeric Number(GiftText body)
    {
        var parts = body.Read().Split(':');
        if (parts.Length > 2 || !Decimal(parts[0], out var key) || !Decimal(parts.ElementAtOrDefault(1) ?? "0", out var tolerance) || tolerance < 0)
            throw new GiftMistake(body.Line, "a number is written {#6.7:0.05}: the value, and how far off an answer may be; the decimal sign is a point");
        return new Numeric { Id = "", Stem = "", Lesson = "", Key = key, Tolerance = tolerance };
    }

    private static bool Decimal(string text, out decimal number)
    {
        var read = decimal.TryParse(text.Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number) && Math.Abs(number) < 1_000_000_000_000_000m;
        // Without zeros at the end: 6.70 and 6.7 are one number and one version.
        number /= 1.0000000000000000000000000000m;
        return read;
    }

    private static List<string> Texts(List<GiftText> parts, int least = 2)
    {
        if (parts.Count < least) throw new GiftMistake(parts[0].Line, "fewer than two answers");
        if (parts.Count > Letters.Most) throw new GiftMistake(parts[0].Line, $"more than {Letters.Most} answers");
        var texts = new List<string>();
        foreach (var part in parts)
        {
            var text = Text(part);
            if (texts.Contains(text)) throw new GiftMistake(part.Line, $"the answer '{text}' stands there twice");
            texts.Add(text);
        }

        return texts;
    }

    /// <summary>Without the sign it begins with.</summary>
    private static string Text(GiftText part)
    {
        var text = part.From(1);
        if (text.IndexOf("#") is >= 0 and var sign) throw new GiftMistake(text.LineAt(sign), "feedback on one answer is not kept: put it after ####, or write \\# for the sign itself");
        return text.Read() is { Length: > 0 } read ? read : throw new GiftMistake(part.Line, "an answer without text");
    }

    [GeneratedRegex(@"^%-?[0-9.]+%", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Weight();
}
