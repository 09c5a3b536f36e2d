using Lms.Data.Enrolments;
using Lms.Data.Nominations;
using Lms.Data.Outbox;
using Lms.Data.People;
using Lms.Scheduler;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Outbox;
using Lms.Testing;

namespace Lms.Web.Tests.Outbox;

/// <summary>The letters of nominations, lines and transfers, as their readers get them.</summary>
public sealed class SeatLetterTests
{
    [Fact]
    public async Task Every_letter_of_a_seat_says_what_happened_until_when_and_what_to_do()
    {
        await using var app = new LmsApp();
        _ = app.Browser();
        var admin = new Scope(LmsApp.Person("administrator"), Everything: true);
        var approves = await app.Db.Read<Guid>("SELECT Id FROM Cohort WHERE NeedsApproval = 1");
        var letters = new Dictionary<string, Letter>(StringComparer.Ordinal);
        var line = await app.Db.Read<Guid>("SELECT CohortId FROM WaitingPlace");
        foreach (var key in (string[])["trainee-bd", "trainee-lk"])
        {
            await app.Get<EnrolPerson>().ByHandOrWait(line, LmsApp.Person(key), admin);
        }

        await Collect(app, letters);

        var proposed = await app.Db.List<Guid>("SELECT Id FROM Nomination WHERE CohortId = @approves AND NominatedBy = @officer", new { approves, officer = LmsApp.Person("officer") });
        await app.Get<DecideNominations>().Run(approves, [proposed[0]], approve: false, "Was there last year", admin);
        var enrolment = await app.Db.Read<Guid>("SELECT e.Id FROM Enrolment e WHERE e.PersonId = @person AND e.State = 'active' AND e.CohortId IN (SELECT w.CohortId FROM WaitingPlace w)", new { person = LmsApp.Person("trainee-tj") });
        Assert.NotNull(await app.Get<TransferEnrolment>().Run(enrolment, approves, "On leave", admin));
        await Collect(app, letters);
        foreach (var days in (int[])[3, 20])
        {
            app.Clock.Advance(TimeSpan.FromDays(days));
            await app.Get<IEnumerable<ISweep>>().Single(s => s.Name == "waits").Run(TestContext.Current.CancellationToken);
            await Collect(app, letters);
        }

        string[] asked = ["nominated", "nomination_refused", "nominations_decided", "waiting", "seat_offered", "offer_lapsed", "line_closed", "transferred"];
        Assert.Equal([], asked.Except(letters.Keys));
        Assert.All(asked, template =>
        {
            var letter = letters[template];
            string[] texts = [letter.Subject, .. letter.Paragraphs, .. letter.Facts.SelectMany(f => new[] { f.Label, f.Value }), letter.Link!.Value.Words];
            Assert.All(texts, t => Assert.False(string.IsNullOrWhiteSpace(t) || t.Contains('{', StringComparison.Ordinal) || t.StartsWith("mail.", StringComparison.Ordinal), $"{template}: {t}"));
        });
        Assert.Contains(("Reason", "Was there last year"), letters["nomination_refused"].Facts);
        Assert.Contains(letters["seat_offered"].Facts, f => f.Label == "Held until");
        Assert.StartsWith("/offer/", letters["seat_offered"].Link!.Value.Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("1 was refused", letters["nominations_decided"].Paragraphs[0], StringComparison.Ordinal);
        Assert.Contains(letters["transferred"].Paragraphs, p => p.StartsWith("What you have read", StringComparison.Ordinal));
    }

    /// <summary>What waits now, written in English; the last of each kind is kept.</summary>
    private static async Task Collect(LmsApp app, Dictionary<string, Letter> letters)
    {
        var cancel = TestContext.Current.CancellationToken;
        var words = app.Get<LanguageList>().English;
        var writers = app.Get<IEnumerable<ILetterWriter>>().ToDictionary(w => w.Template, StringComparer.Ordinal);
        while (await app.Get<ClaimDueMail>().Run("letters", 100, cancel) is { Count: > 0 } rows)
        {
            foreach (var row in rows)
            {
                if (await writers[row.Template].Write(row, words, TimeZoneInfo.Utc) is { } letter)
                {
                    letters[row.Template] = letter;
                }

                await app.Get<SettleMail>().Sent(row, "letters", "250");
            }
        }
    }
}
