using System.Globalization;
using Lms.Data.Assignments;
using Lms.Data.Submissions;
using Lms.Scheduler.Languages;
using Lms.Web.Attendances;
using Lms.Web.Groups;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MiniExcelLibs;

namespace Lms.Web.Submissions;

/// <summary>Everybody's submission of one assignment as a workbook: words as texts, figures as numbers, nothing as a formula.</summary>
[Authorize(Policies.Trainer)]
internal sealed class XlsxModel(AssignmentQueries assignments, SubmissionQueries submissions, GroupNames groups, CurrentPerson me, Words words) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await assignments.Find(id, me.Scope) is not { MayRun: true } access)
        {
            return NotFound();
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(access.Assignment.TimeZone);
        var rows = (await submissions.OfAssignment(id)).Select(l => Row(l, zone)).ToList();
        using var stream = new MemoryStream();
        await stream.SaveAsAsync(rows);
        return new CountedFile(stream.ToArray(), SheetWorkbook.Type, $"{access.CohortCode}-{access.Assignment.Kind}.xlsx", rows.Count);
    }

    private Dictionary<string, object?> Row(SubmissionLine l, TimeZoneInfo zone) => new()
    {
        [words["submissions.latin_name"]] = l.LatinName,
        [words["submissions.native_name"]] = l.IsHidden ? words["marks.code", ("code", l.Code!)] : l.NativeName,
        [words["submissions.institution"]] = l.Institution,
        [words["submissions.group"]] = l.GroupNumber is { } number ? groups.Of(number, l.GroupName ?? "") : null,
        [words["submissions.state"]] = words[l.State is { } state ? "submissions.state_" + state : "submissions.not_begun"],
        [words["submissions.round_head"]] = l.Round,
        [words["submissions.handed_in_at"]] = l.HandedInAt is { } at ? TimeZoneInfo.ConvertTime(at, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : null,
        [words["submissions.late_minutes"]] = l.LateSeconds is { } late ? (late + 59) / 60 : null,
        [words["submissions.level"]] = l.LevelHundredths / 100m,
        [words["submissions.points"]] = l.PointsHundredths / 100m,
        [words["submissions.points_of"]] = l.MaxPointsHundredths / 100m,
    };
}
