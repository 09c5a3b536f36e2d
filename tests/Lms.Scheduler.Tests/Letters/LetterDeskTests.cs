using Lms.Data.Letters;
using Lms.Data.Outbox;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Letters;
using Lms.Scheduler.Outbox;
using Lms.Scheduler.Tests.Outbox;
using Lms.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using MimeKit;

namespace Lms.Scheduler.Tests.Letters;

/// <summary>Nights, wishes and the house's own words, as they come out of the sending.</summary>
public sealed class LetterDeskTests
{
    private static readonly LanguageList Languages = new(pseudo: false, (_, key) => throw new InvalidOperationException(key));

    // 22:30 in Cairo, where the reader is.
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 12, 1, 20, 30, 0, TimeSpan.Zero));

    [Theory, Sqlite, SqlServer]
    public async Task At_night_a_reminder_waits_for_the_readers_morning_and_an_essential_letter_goes(Engine engine)
    {
        await using var world = await MailWorld.Make(clock, engine: engine);
        await world.Post("enrolled");
        await world.Post("action_soon");

        Assert.Equal(["enrolled"], await Send(world));
        clock.SetUtcNow(new DateTimeOffset(2026, 12, 2, 5, 59, 0, TimeSpan.Zero));
        Assert.Empty(await Send(world));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(["action_soon"], await Send(world));
        Assert.Equal(1, await world.Db.Read<int>("SELECT Attempts FROM OutboxMessage WHERE Template = 'action_soon'"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task What_would_be_too_late_in_the_morning_is_dropped_at_night_and_says_why(Engine engine)
    {
        await using var world = await MailWorld.Make(clock, engine: engine);
        await world.Post("session_hour");

        Assert.Empty(await Send(world, latestAt: clock.GetUtcNow().AddMinutes(30)));

        Assert.Equal("dropped late", await world.Db.Read<string>("SELECT CONCAT(State, ' ', Response) FROM OutboxMessage"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Who_stopped_a_kind_gets_none_of_it_and_all_the_rest(Engine engine)
    {
        await using var world = await MailWorld.Make(clock, engine: engine);
        clock.Advance(TimeSpan.FromHours(12));
        await world.Db.Work("Arrange", work => work.Execute(
            "INSERT INTO LetterChoice (PersonId, Kind, IsStopped, ChangedAt) VALUES (@person, 'reminder', 1, @now)", new { person = world.PersonId, now = clock.GetUtcNow() }));
        foreach (var template in (string[])["enrolled", "action_soon", "session_missed"])
        {
            await world.Post(template);
        }

        Assert.Equal(["enrolled", "session_missed"], await Send(world));
        Assert.Equal("dropped stopped", await world.Db.Read<string>("SELECT CONCAT(State, ' ', Response) FROM OutboxMessage WHERE Template = 'action_soon'"));
    }

    [Fact]
    public async Task A_letter_one_may_do_without_carries_the_address_that_stops_it_and_another_does_not()
    {
        await using var world = await MailWorld.Make(clock);
        clock.Advance(TimeSpan.FromHours(12));
        var folder = Directory.CreateTempSubdirectory("lms-mail-");
        await world.Post("enrolled");
        await world.Post("action_soon");
        await Send(world, folder: folder);

        var (reminder, essential) = (Load(folder, "action_soon"), Load(folder, "enrolled"));
        var row = await world.Db.Read<Guid>("SELECT Id FROM OutboxMessage WHERE Template = 'action_soon'");
        var address = $"https://lms.example/letters/stop/{world.Links!.OfStop(row)}";
        Assert.Equal($"<{address}>", reminder.Headers["List-Unsubscribe"]);
        Assert.Equal("List-Unsubscribe=One-Click", reminder.Headers["List-Unsubscribe-Post"]);
        Assert.EndsWith($"No more reminders: {address}", reminder.TextBody!.TrimEnd(), StringComparison.Ordinal);
        Assert.Contains($"<a href=\"{address}\"", reminder.HtmlBody, StringComparison.Ordinal);
        // On one line of the file, as mail hosts read it that unfold nothing.
        Assert.Contains($"List-Unsubscribe: <{address}>", File.ReadAllText(folder.GetFiles("action_soon*").Single().FullName).ReplaceLineEndings("\n").Replace("\n ", " ", StringComparison.Ordinal).Replace("\n\t", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Null(essential.Headers["List-Unsubscribe"]);
        Assert.DoesNotContain("/letters/stop/", essential.TextBody, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_letter_says_what_an_administrator_worded_and_the_original_where_that_fits_no_more(Engine engine)
    {
        await using var world = await MailWorld.Make(clock, engine: engine);
        await Say(world, "enrolled", "mail.enrolled.subject", 1, "An old text of {module}");
        await Say(world, "enrolled", "mail.enrolled.subject", 2, "Welcome to {module}");
        await Say(world, "enrolled", "mail.enrolled.body", 1, "Once {module}");
        await Say(world, "enrolled", "mail.enrolled.body", 2, null);
        await Say(world, "enrolled", "mail.enrolled.next", 1, "Ask {somebody}");
        await Say(world, "frame", "mail.greeting", 1, "Salaam {name}!");
        await Say(world, "result", "mail.enrolled.link", 1, "Of another letter");

        var words = await new LetterWords(Languages, new LetterTextQueries(world.Db)).For("enrolled", "en");

        Assert.Equal("Welcome to X", words["mail.enrolled.subject", ("module", "X")]);
        Assert.Equal("You are enrolled in “X”.", words["mail.enrolled.body", ("module", "X")]);
        Assert.StartsWith("First comes a short test", words["mail.enrolled.next"], StringComparison.Ordinal);
        Assert.Equal("Salaam Y!", words["mail.greeting", ("name", "Y")]);
        Assert.Equal("Open my training", words["mail.enrolled.link"]);
        Assert.Equal("Starts", words["mail.starts"]);
        Assert.Equal("Вы зачислены: X", (await new LetterWords(Languages, new LetterTextQueries(world.Db)).For("enrolled", "ru"))["mail.enrolled.subject", ("module", "X")]);
    }

    private static Task Say(MailWorld world, string template, string key, int version, string? text) => world.Db.Work("Arrange", work => work.Execute(
        "INSERT INTO LetterText (Id, Template, Language, TextKey, Version, Text, ChangedAt, ChangedBy) VALUES (@id, @template, 'en', @key, @version, @text, @at, @by)",
        new { id = work.NewId(), template, key, version, text, at = new DateTimeOffset(2026, 12, 1, 0, 0, version, TimeSpan.Zero), by = world.PersonId }));

    private static MimeMessage Load(DirectoryInfo folder, string template) => MimeMessage.Load(folder.GetFiles(template + "*").Single().FullName);

    /// <summary>One run of the sending; the templates that went.</summary>
    private async Task<string[]> Send(MailWorld world, DateTimeOffset? latestAt = null, DirectoryInfo? folder = null)
    {
        var into = folder ?? Directory.CreateTempSubdirectory("lms-mail-");
        var settings = Options.Create(new MailSettings { Folder = into.FullName, From = "no-reply@mail.example" });
        var site = Options.Create(new Lms.Data.SiteSettings { PublicUrl = "https://lms.example", Issuer = "Academy", Name = "Lms", Contact = "help@lms.example" });
        world.Links ??= await Desk.Links();
        string[] templates = ["enrolled", "action_soon", "session_hour", "session_missed"];
        using var send = new SendMail(
            new ClaimDueMail(world.Db, clock),
            new SettleMail(world.Db, clock),
            Desk.Of(world.Db, clock, templates.Select(t => new ShortLetter(t, latestAt)), Languages, world.Links, new LetterSettings()),
            new SetLetterAside(world.Db),
            new MailMaker(settings, site),
            new FolderTransport(settings),
            NullLogger<SendMail>.Instance);
        await send.Run(TestContext.Current.CancellationToken);
        var sent = into.GetFiles("*.eml").Select(f => f.Name.Split('.')[0]).Order().ToArray();
        if (folder is null)
        {
            into.Delete(recursive: true);
        }

        return sent;
    }

    private sealed class ShortLetter(string template, DateTimeOffset? latestAt) : ILetterWriter
    {
        public string Template => template;

        public Task<Letter?> Write(OutboxRow row, Words words, TimeZoneInfo zone) =>
            Task.FromResult<Letter?>(new Letter("Subject", ["Text."], []) { LatestAt = latestAt });
    }
}
