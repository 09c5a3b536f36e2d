using System.Globalization;
using Lms.Assessments.People;
using Lms.Assessments.References;
using Lms.Assessments.Values;
using Lms.Data.Institutions;
using Lms.Data.People;
using Lms.Data.References;
using Lms.Scheduler.Languages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.People;

/// <summary>What the forms about people offer to choose from, in the reader's words.</summary>
internal sealed class Choices(Words words, TimeProvider clock, ReferenceBook book)
{
    /// <summary>Languages people of the programme learn in, by the name each gives itself: the same in every language.</summary>
    private static readonly (string Tag, string Name)[] Tongues =
    [
        ("en", "English"), ("ru", "Русский"), ("ky", "Кыргызча"), ("tg", "Тоҷикӣ"), ("uz", "Oʻzbekcha"), ("kk", "Қазақша"), ("tk", "Türkmençe"), ("ur", "اردو"), ("fa-AF", "دری"),
        ("ps", "پښتو"), ("fa", "فارسی"), ("ar", "العربية"), ("ckb", "کوردی"), ("tr", "Türkçe"), ("bn", "বাংলা"), ("si", "සිංහල"), ("ta", "தமிழ்"), ("ne", "नेपाली"), ("hi", "हिन्दी"),
    ];

    public IReadOnlyList<SelectListItem> Sexes => Codes<Sex>("people.sex_", [Sex.Female, Sex.Male, Sex.NotStated]);

    public IReadOnlyList<SelectListItem> Categories => [.. book.Now.Offered(ReferenceList.Category).Select(c => new SelectListItem(words["people.category_" + c], c))];

    /// <summary>Also those closed, for filters: people carry them.</summary>
    public IReadOnlyList<SelectListItem> AllCategories => [.. book.Now.All(ReferenceList.Category).Select(c => new SelectListItem(words["people.category_" + c.Code], c.Code))];

    /// <summary>Languages texts may be written in.</summary>
    public static IReadOnlyList<SelectListItem> Languages => [.. Tongues.Select(t => new SelectListItem(t.Name, t.Tag))];

    /// <summary>Languages people may choose for themselves: the list an administrator edits.</summary>
    public IReadOnlyList<SelectListItem> OwnLanguages => [.. book.Now.Offered(ReferenceList.Language).Select(t => new SelectListItem(LanguageName(t), t))];

    /// <summary>"Dushanbe (UTC+5)", by offset and then by name.</summary>
    public IReadOnlyList<SelectListItem> TimeZones
    {
        get
        {
            var now = clock.GetUtcNow();
            return [.. book.Now.Offered(ReferenceList.TimeZone).Select(TimeZoneInfo.FindSystemTimeZoneById)
                .OrderBy(z => z.GetUtcOffset(now)).ThenBy(z => words.Dates.Place(z), StringComparer.Create(words.Language.Culture, ignoreCase: true))
                .Select(z => new SelectListItem(words["people.zone", ("place", words.Dates.Place(z)), ("offset", Offset(z.GetUtcOffset(now)))], z.Id))];
        }
    }

    /// <summary>Said of a value that no form of ours sends.</summary>
    public string NotOffered => words["errors.not_understood"];

    /// <summary>Whether a language or zone sent by a form is one that was offered.</summary>
    public static bool Offers(IEnumerable<SelectListItem> items, string? value) => items.Any(i => i.Value == value);

    /// <summary>What is offered, and what the record carries already although it is offered no more.</summary>
    public static IReadOnlyList<SelectListItem> With(IReadOnlyList<SelectListItem> items, string? kept, Func<string, string> name) =>
        string.IsNullOrEmpty(kept) || Offers(items, kept) ? items : [.. items, new SelectListItem(name(kept), kept)];

    /// <summary>The language's name in itself; the tag for one that nobody knows.</summary>
    public static string LanguageName(string tag)
    {
        if (Tongues.FirstOrDefault(t => t.Tag == tag).Name is { } known)
        {
            return known;
        }

        try
        {
            return CultureInfo.GetCultureInfo(tag).NativeName;
        }
        catch (CultureNotFoundException)
        {
            return tag;
        }
    }

    /// <summary>A tree as a flat list: each institution after its parent, indented by its depth.</summary>
    public static IReadOnlyList<SelectListItem> Tree(IReadOnlyList<InstitutionRow> rows)
    {
        var top = rows.Count == 0 ? 0 : rows.Min(r => r.Depth);
        // No-break spaces, since a browser drops others at the start of an option.
        return [.. rows.Select(r => new SelectListItem(new string('\u00a0', (r.Depth - top) * 4) + r.EnglishName, r.Id.ToString()))];
    }

    public IReadOnlyList<SelectListItem> Codes<T>(string prefix, IEnumerable<T> values)
        where T : struct, Enum => [.. values.Select(v => new SelectListItem(words[prefix + Code.Of(v)], Code.Of(v)))];

    private static string Offset(TimeSpan offset) =>
        (offset < TimeSpan.Zero ? "−" : "+") + offset.ToString(offset.Minutes == 0 ? "%h" : @"h\:mm", CultureInfo.InvariantCulture);
}
