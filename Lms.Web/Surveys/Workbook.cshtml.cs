using System.Security.Cryptography;
using System.Text;
using Lms.Assessments.Surveys;
using Lms.Assessments.Values;
using Lms.Data.Cohorts;
using Lms.Data.Surveys;
using Lms.Scheduler.Languages;
using Lms.Web.Attendances;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MiniExcelLibs;

namespace Lms.Web.Surveys;

/// <summary>
/// The matched raw rows of a cohort without names. Neither the day nor the language of an answer is in it, nor what somebody wrote: the
/// list of who answered when stands beside it, and would put the names back. The key is of this cohort alone, so that two workbooks
/// cannot be laid side by side.
/// </summary>
[Authorize(Policies.Trainer)]
[ResponseCache(NoStore = true)]
public sealed class WorkbookModel(CohortQueries cohorts, SurveyQueries surveys, FrozenInstruments instruments, CurrentPerson me, Words words) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await cohorts.Find(Id, me.Scope, me.InstitutionId, words.Language.Tag) is not { MayManage: true } cohort)
        {
            return NotFound();
        }

        var pairs = MatchedSurveys.Pair(await surveys.Words(Id, me.Scope));
        var open = (await surveys.OfCohort(Id, me.Scope)).Count(p => p.FollowUpState == "open");
        if (MatchedSurveys.ReleaseRefusal(MatchedSurveys.People(pairs), open) is not null)
        {
            // Its page says why.
            return LocalRedirect($"/cohorts/{Id}/surveys");
        }

        var frozen = await instruments.Read(await surveys.VersionOf(Id));
        using var stream = new MemoryStream();
        stream.SaveAs(pairs.Select(p => Row(p, frozen)).OrderBy(r => (string)r[words["surveys.col_key"]]!, StringComparer.Ordinal).ToList(), sheetName: words["surveys.sheet"]);
        return File(stream.ToArray(), SheetWorkbook.Type, $"{cohort.Code}-surveys.xlsx");
    }

    private Dictionary<string, object?> Row(MatchedWord pair, FrozenInstrument frozen) => new()
    {
        [words["surveys.col_key"]] = Key(pair.First.PersonKey),
        [words["surveys.col_statement"]] = pair.First.StatementId,
        [words["surveys.col_text"]] = frozen.Text(pair.First.StatementId).Text,
        [words["surveys.col_part"]] = words["surveys.part_" + Code.Of(pair.First.Part)],
        [words["surveys.col_first_given"]] = pair.First.Given,
        [words["surveys.col_second_given"]] = pair.Second.Given,
        [words["surveys.col_first_scored"]] = pair.First.Scored,
        [words["surveys.col_second_scored"]] = pair.Second.Scored,
        [words["surveys.col_version"]] = pair.First.ModuleVersion,
    };

    private string Key(Guid person) => Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes($"{Id:N}{person:N}")).AsSpan(0, 6));
}
