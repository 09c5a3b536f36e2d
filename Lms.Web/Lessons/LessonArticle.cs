using Lms.Data.Lessons;

namespace Lms.Web.Lessons;

/// <summary>A lesson's text on its page, with the languages one can change to.</summary>
public sealed record LessonArticle
{
    public required LessonLine Line { get; init; }

    public required LessonVariant Variant { get; init; }

    public required IReadOnlyList<LessonPart> Parts { get; init; }

    /// <summary>All languages of this lesson, the default first.</summary>
    public required IReadOnlyList<TextLanguage> Languages { get; init; }

    /// <summary>The language the reader wanted and this lesson has not; null when they got what they wanted.</summary>
    public TextLanguage? Wanted { get; init; }

    /// <summary>Address of this page, to which a language is added.</summary>
    public required string Path { get; init; }

    public TextLanguage Language => TextLanguage.Of(Variant.Language);

    /// <summary>Null when there is no such lesson.</summary>
    public static LessonArticle? Of(LessonPlace place, IReadOnlyList<LessonLine> lines, IReadOnlyList<LessonVariant> variants, string number, string path, LessonTexts texts, params IReadOnlyList<string?> wanted)
    {
        if (lines.FirstOrDefault(l => l.Number == number) is not { } line || variants.Count == 0)
        {
            return null;
        }

        var best = Variants.Best([.. variants.Select(v => v.Language)], wanted, place.Language);
        var variant = variants.First(v => v.Language == best);
        var first = wanted.FirstOrDefault(w => w is not null);
        return new LessonArticle
        {
            Line = line,
            Variant = variant,
            Parts = texts.Parts(variant.Markdown),
            Languages = [.. variants.OrderByDescending(v => v.Language == place.Language).Select(v => TextLanguage.Of(v.Language))],
            Wanted = first is null || Variants.Best([best], [first], "") == best ? null : TextLanguage.Of(first),
            Path = path,
        };
    }
}
