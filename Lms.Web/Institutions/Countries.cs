using Lms.Scheduler.Languages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.Institutions;

/// <summary>Countries an institution may be of: those of the programme and their neighbours, by ISO 3166-1 code.</summary>
internal static class Countries
{
    public static readonly IReadOnlyList<string> Codes =
        ["AF", "BD", "IN", "IQ", "IR", "JO", "KG", "KZ", "LB", "LK", "NP", "PK", "SY", "TJ", "TM", "TR", "UZ"];

    public static IReadOnlyList<SelectListItem> Choices(Words words) =>
        [.. Codes.Select(c => new SelectListItem(words["institutions.country_" + c], c)).OrderBy(c => c.Text, StringComparer.Create(words.Language.Culture, ignoreCase: false))];
}
