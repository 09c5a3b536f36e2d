using Lms.Data;
using Lms.Data.Certificates;
using Lms.Data.Letters;
using Lms.Data.Surveys;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Letters;
using Lms.Scheduler.Outbox;
using Lms.Testing;
using Microsoft.Extensions.Options;

namespace Lms.Scheduler.Tests.Letters;

/// <summary>The desk of a test: its letters, in a house without a night unless it says so.</summary>
internal static class Desk
{
    public static LetterDesk Of(Db db, TimeProvider clock, IEnumerable<ILetterWriter> writers, LanguageList languages, LinkKey? links = null, LetterSettings? settings = null) => new(
        writers,
        new LetterWords(languages, new LetterTextQueries(db)),
        new LetterChoiceQueries(db),
        links ?? new LinkKey(Options.Create(new CertificateSettings())),
        Options.Create(settings ?? new LetterSettings { QuietFrom = 0, QuietUntil = 0 }),
        Options.Create(new SiteSettings { PublicUrl = "https://lms.example", Issuer = "Academy", Name = "Lms", Contact = "help@lms.example" }),
        clock);

    /// <summary>A link key of the test's own.</summary>
    public static async Task<LinkKey> Links()
    {
        var folder = Directory.CreateTempSubdirectory("lms-keys-");
        var links = new LinkKey(Options.Create(new CertificateSettings { KeyFolder = folder.FullName }));
        await links.Load();
        folder.Delete(recursive: true);
        return links;
    }
}
