using System.Globalization;
using System.Text.RegularExpressions;
using Lms.Assessments.Values;

namespace Lms.Assessments.Items;

/// <summary>Understands one question: its keys, its text, and by the first sign after the brace its kind.</summary>
internal static partial class GiftReader
{
    public static Item Read(GiftQuestion question)
    {
        var keys = Keys(question);
        var text = WithoutTitle(GiftText.Of(question.Lines).Trimmed());
        var open = text.IndexOf("{");
        if (open < 0) throw new GiftMistake(text.Line, "the answers in { } are missing");
        var close = text.IndexOf("}");
        if (close < 0) throw new GiftMistake(text.LineAt(open), "the closing brace is missing (a blank line ends a question)");
        if (close < open) throw new GiftMistake(text.LineAt(close), "a closing brace stands before the opening one");
        if (text.From(close + 1).Trimmed().Length > 0) throw new GiftMistake(text.LineAt(close), "text after the closing brace; questions are parted by a blank line");
        if (text.IndexOf("{", open + 1) is > 0 and var second && second < close) throw new GiftMistake(text.LineAt(second), "a second opening brace; write \\{ for the sign itself");

        var stem = text.Part(0, open).Read();
        if (stem.Length == 0) throw new GiftMistake(text.Line, "the question has no text");
        if (FormatTag().IsMatch(stem) && text.StartsWith("[")) throw new GiftMistake(text.Line, "the text is plain; a format in [ ] is not read");

        var body = text.Part(open + 1, close).Trimmed();
        string? rationale = null;
        if (body.IndexOf("####") is >= 0 and var why)
        {
            rationale = body.From(why + 4).Read();
            body = body.Part(0, why).Trimmed();
        }

        var item = GiftAnswers.Read(body, text.LineAt(open));
        if (keys.Unit is not null && item is not Numeric) throw new GiftMistake(question.Key("unit")!.Value.Line, "only a number has a unit");
        if (item is Numeric numeric) item = numeric with { Unit = keys.Unit };
        return item with
        {
            Id = keys.Id,
            Stem = stem,
            Lesson = keys.Lesson,
            Sources = keys.Sources,
            ReviewBy = keys.ReviewBy,
            Rationale = string.IsNullOrEmpty(rationale) ? null : rationale,
        };
    }

    private static (string Id, string Lesson, ValueList<string> Sources, DateOnly ReviewBy, string? Unit) Keys(GiftQuestion question)
    {
        string Required(string name) => question.Key(name) is { Value.Length: > 0 } key ? key.Value : throw new GiftMistake(question.Line, $"the line '// {name}: …' above the question is missing");
        var id = Required("id");
        if (!Id().IsMatch(id)) throw new GiftMistake(question.Key("id")!.Value.Line, "an id has letters, digits and hyphens, at most 40");
        var reviewBy = Required("review-by");
        if (!DateOnly.TryParseExact(reviewBy, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            throw new GiftMistake(question.Key("review-by")!.Value.Line, $"'{reviewBy}' is no date such as 2027-11-22");
        var sources = Required("source").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToValueList();
        return (id, Required("lesson"), sources, day, question.Key("unit") is { Value.Length: > 0 } unit ? unit.Value : null);
    }

    // Moodle's question name. The id names ours; the writer repeats it there so that Moodle shows it.
    private static GiftText WithoutTitle(GiftText text)
    {
        if (!text.StartsWith("::")) return text;
        var end = text.IndexOf("::", 2);
        return end < 0 ? throw new GiftMistake(text.Line, "the name between :: and :: has no end") : text.From(end + 2).Trimmed();
    }

    [GeneratedRegex(@"^\[(html|moodle|plain|markdown)\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FormatTag();

    [GeneratedRegex("^[A-Za-z0-9-]{1,40}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();
}
