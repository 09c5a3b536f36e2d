using Lms.Assessments.Submissions;
using Lms.Data;
using Lms.Data.Outbox;
using Lms.Scheduler.Languages;
using Microsoft.Extensions.Options;

namespace Lms.Scheduler.Outbox;

/// <summary>Work came back with feedback and may be handed in again.</summary>
public sealed class WorkReturnedLetter(MarkMailQueries mail, IOptions<SiteSettings> site) : ILetterWriter
{
    public string Template => "work_returned";

    public async Task<Letter?> Write(OutboxRow row, Words words, TimeZoneInfo zone) =>
        await mail.Find(row.SubjectId, row.PersonId) is { Standing: SubmissionState.Returned } work
            ? new Letter(
                words["mail.marks.returned_subject", ("work", work.Title)],
                [words["mail.marks.returned", ("work", work.Title), ("module", work.ModuleTitle)]],
                [],
                (words["mail.marks.open"], new Uri(new Uri(site.Value.PublicUrl), $"/submissions/{work.SubmissionId}")))
            : null;
}
