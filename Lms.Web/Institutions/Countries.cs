using Lms.Data.References;
using Lms.Scheduler.Languages;
using Lms.Web.Reports;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.Institutions;

/// <summary>Countries and their provinces that forms offer: the lists an administrator edits.</summary>
internal static class Countries
{
    public static IReadOnlyList<SelectListItem> Choices(Words words, ReferenceBook book) =>
        [.. book.Now.OfferedCountries.Select(c => new SelectListItem(CountryName.In(words, c), c)).OrderBy(c => c.Text, StringComparer.Create(words.Language.Culture, ignoreCase: false))];

    /// <summary>Provinces by country; of one country where it is known already.</summary>
    public static IReadOnlyList<SelectListItem> Units(Words words, ReferenceBook book, string? country = null)
    {
        var countries = Choices(words, book).Where(c => country is null || c.Value == country).ToList();
        return [.. countries.Select(c => (Group: new SelectListGroup { Name = c.Text }, Country: c.Value))
            .SelectMany(c => book.Now.OfferedUnits(c.Country).Select(u => new SelectListItem(u.Name == u.EnglishName ? u.Name : $"{u.EnglishName} · {u.Name}", u.Name) { Group = countries.Count > 1 ? c.Group : null }))];
    }

    public static bool OffersUnit(ReferenceBook book, string country, string unit) => book.Now.OfferedUnits(country).Any(u => u.Name == unit);
}
