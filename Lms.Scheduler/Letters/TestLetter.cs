using Lms.Data.Letters;
using Lms.Data.Outbox;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Outbox;

namespace Lms.Scheduler.Letters;

/// <summary>Any of the letters with example data, to who words them; its subject says that it is a test.</summary>
public sealed class TestLetter(LetterWords wording, LetterSample sample) : ILetterWriter
{
    public string Template => SendTestLetter.Template;

    public async Task<Letter?> Write(OutboxRow row, Words words, TimeZoneInfo zone)
    {
        if (LetterTemplates.Find(SendTestLetter.TemplateOf(row.DedupeKey)) is not { } template)
        {
            return null;
        }

        var letter = sample.Of(template, await wording.For(template.Name, words.Language.Tag), zone);
        // Its reader asked for it; a test stops nothing.
        return letter with { Subject = words["letters.test_subject", ("subject", letter.Subject)], Stop = null };
    }
}
