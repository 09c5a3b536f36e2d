using Lms.Assessments.References;
using Lms.Data.References;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.References;

/// <summary>The lists an administrator edits.</summary>
[Authorize(Policies.Administrator)]
internal sealed class IndexModel(ReferenceBook book) : PageModel
{
    public IReadOnlyList<(string Key, string Href, int? Count)> Lists =>
    [
        ("category", "/references/category", book.Now.Offered(ReferenceList.Category).Count),
        ("countries", "/references/countries", book.Now.OfferedCountries.Count),
        ("language", "/references/language", book.Now.Offered(ReferenceList.Language).Count),
        ("time_zone", "/references/time_zone", book.Now.Offered(ReferenceList.TimeZone).Count),
        ("holidays", "/holidays", null),
        ("funders", "/funders", null),
    ];
}
