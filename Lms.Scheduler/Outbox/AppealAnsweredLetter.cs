using Lms.Data;
using Lms.Data.Outbox;
using Lms.Scheduler.Languages;
using Microsoft.Extensions.Options;

namespace Lms.Scheduler.Outbox;

/// <summary>An appeal was answered: the level as it stands now, and where the answer is.</summary>
public sealed class AppealAnsweredLetter(MarkMailQueries mail, IOptions<SiteSettings> site) : ILetterWriter
{
    public string Template => "appeal_answered";

    public async Task<Letter?> Write(OutboxRow row, Words words, TimeZoneInfo zone) =>
        await mail.Find(row.SubjectId, row.PersonId) is { LevelHundredths: { } level, Levels: { } levels } work
            ? new Letter(
                words["mail.marks.answered_subject", ("work", work.Title)],
                [words["mail.marks.answered", ("work", work.Title), ("module", work.ModuleTitle)]],
                [(words["mail.marks.level"], words["mail.marks.level_of", ("level", words.Figures.Number(level / 100m)), ("levels", words.Figures.Number(levels))])],
                (words["mail.marks.open"], new Uri(new Uri(site.Value.PublicUrl), $"/submissions/{work.SubmissionId}")))
            : null;
}
