using System.Globalization;
using Lms.Data.Institutions;
using Lms.Data.People;
using Lms.Data.References;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.Reports;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.People;

/// <summary>The list as filtered, for a spreadsheet or a program.</summary>
[Authorize(Policies.Officer)]
[ResponseCache(NoStore = true)]
internal sealed class FileModel(PersonQueries people, InstitutionQueries institutions, ReferenceBook book, Choices choices, CurrentPerson me, Words words, TimeProvider clock)
    : PersonList(institutions, book, choices, me, words)
{
    /// <summary>More than a spreadsheet is read through; a part of the tree is exported by itself.</summary>
    public const int Most = 100_000;

    public async Task<IActionResult> OnGetAsync(string format)
    {
        var rows = await people.List(Me.Scope, Filter, 0, Most);
        string[] heads =
        [
            Words["people.number"], Words["people.native_name"], Words["people.latin_name"], Words["people.sex"], Words["people.category"], Words["people.job_title"],
            Words["people.institution"], Words["institutions.country"], Words["institutions.unit"], Words["people.language"], Words["people.email"], Words["people.registered"], Words["people.seen"],
        ];
        return ListFile.Of(format, $"people-{clock.GetUtcNow():yyyy-MM-dd}", heads, [.. rows.Select(Cells)]);
    }

    private string[] Cells(PersonRow p) =>
    [
        p.RegistrationNumber, p.NativeName, p.LatinName, Words["people.sex_" + p.Sex], Words["people.category_" + p.Category], p.JobTitle ?? "", p.InstitutionName,
        CountryName.In(Words, p.Country), p.SubnationalUnit ?? "", Choices.LanguageName(p.Language), p.Email ?? "", Day(p.CreatedAt), p.SeenAt is { } seen ? Day(seen) : "",
    ];

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
