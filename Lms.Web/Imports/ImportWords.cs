using System.Globalization;
using Lms.Assessments.Imports;
using Lms.Assessments.References;
using Lms.Data.References;
using Lms.Scheduler.Imports;
using Lms.Scheduler.Languages;
using Lms.Web.People;

namespace Lms.Web.Imports;

/// <summary>What the forms about people offer now, by what it is called in every language of the interface: an administrator's own entries too.</summary>
internal sealed class ImportWords(LanguageList languages, ReferenceBook book) : IImportWords
{
    public Vocabulary Read() => new([.. Categories(), .. Tongues(), .. Zones()]);

    private IEnumerable<(ImportField, string, string)> Categories() =>
        from language in languages.All
        from category in book.Now.Offered(ReferenceList.Category)
        select (ImportField.Category, languages.Read(language.Tag)["people.category_" + category], category);

    private IEnumerable<(ImportField, string, string)> Tongues() =>
        from tag in book.Now.Offered(ReferenceList.Language)
        from name in (string[])[Choices.LanguageName(tag), tag, English(tag)]
        select (ImportField.Language, name, tag);

    private IEnumerable<(ImportField, string, string)> Zones() =>
        from language in languages.All
        from zone in book.Now.Offered(ReferenceList.TimeZone)
        from name in (string[])[zone, zone[(zone.IndexOf('/', StringComparison.Ordinal) + 1)..], languages.Read(language.Tag).Dates.Place(TimeZoneInfo.FindSystemTimeZoneById(zone))]
        select (ImportField.TimeZone, name, zone);

    // An administrator may add a tag that no culture is known of.
    private static string English(string tag)
    {
        try
        {
            return CultureInfo.GetCultureInfo(tag).EnglishName;
        }
        catch (CultureNotFoundException)
        {
            return tag;
        }
    }
}
