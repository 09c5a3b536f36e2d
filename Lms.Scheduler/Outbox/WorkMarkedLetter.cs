using Lms.Assessments.Submissions;
using Lms.Data;
using Lms.Data.Outbox;
using Lms.Scheduler.Languages;
using Microsoft.Extensions.Options;

namespace Lms.Scheduler.Outbox;

/// <summary>Work was marked, or its mark changed: the level, and where feedback stands. Never who marked it.</summary>
public sealed class WorkMarkedLetter(MarkMailQueries mail, IOptions<SiteSettings> site) : ILetterWriter
{
    public string Template => "work_marked";

    public async Task<Letter?> Write(OutboxRow row, Words words, TimeZoneInfo zone) =>
        await mail.Find(row.SubjectId, row.PersonId) is { Standing: SubmissionState.Marked or SubmissionState.Appealed, LevelHundredths: { } level, Levels: { } levels } work
            ? new Letter(
                words["mail.marks.marked_subject", ("work", work.Title)],
                [words["mail.marks.marked", ("work", work.Title), ("module", work.ModuleTitle)]],
                [(words["mail.marks.level"], words["mail.marks.level_of", ("level", words.Figures.Number(level / 100m)), ("levels", words.Figures.Number(levels))])],
                (words["mail.marks.open"], new Uri(new Uri(site.Value.PublicUrl), $"/submissions/{work.SubmissionId}")))
            : null;
}
