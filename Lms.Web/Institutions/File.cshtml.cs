using System.Globalization;
using Lms.Data.Institutions;
using Lms.Data.References;
using Lms.Scheduler.Languages;
using Lms.Web.Audit;
using Lms.Web.Parts;
using Lms.Web.People;
using Lms.Web.Reports;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Institutions;

/// <summary>The list as filtered, for a spreadsheet or a program.</summary>
[Authorize(Policies.Officer)]
[ResponseCache(NoStore = true)]
[NamesNobody]
internal sealed class FileModel(InstitutionQueries institutions, CurrentPerson me, ReferenceBook book, Choices choices, Words words, TimeProvider clock) : InstitutionList(book, choices, words)
{
    public const int Most = 50_000;

    public async Task<IActionResult> OnGetAsync(string format)
    {
        var rows = await institutions.List(me.Scope, Filter, 0, Most);
        string[] heads =
        [
            Words["institutions.english_name"], Words["institutions.own_name"], Words["institutions.kind"], Words["institutions.country"], Words["institutions.unit"], Words["institutions.licence"],
            Words["institutions.licence_status"], Words["institutions.licence_day"], Words["institutions.people"], Words["institutions.closed_on"],
        ];
        return ListFile.Of(format, $"institutions-{clock.GetUtcNow():yyyy-MM-dd}", heads, [.. rows.Select(Cells)]);
    }

    private string[] Cells(InstitutionRow i) =>
    [
        i.EnglishName, i.Name, Words["institutions.kind_" + i.Kind], CountryName.In(Words, i.Country), i.SubnationalUnit ?? "", i.LicenceNumber ?? "",
        i.LicenceStatus is { } status ? Words["institutions.licence_" + status] : "", Day(i.LicenceAsOf), i.People.ToString(CultureInfo.InvariantCulture), Day(i.ClosedOn),
    ];

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
