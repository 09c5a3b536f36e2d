using System.Text.RegularExpressions;
using Lms.Data.Outbox;
using Lms.Scheduler;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Outbox;
using Lms.Testing;

namespace Lms.Web.Tests.Outbox;

/// <summary>Letters as their readers get them: the demo's own, and what its sweeps write in the weeks that follow.</summary>
public sealed partial class LetterTests
{
    private const string Module = "Media literacy and objective coverage of migration (3 days)";

    [Fact]
    public async Task Every_letter_of_practice_is_whole_words_about_its_own_matter()
    {
        await using var app = new LmsApp();
        _ = app.Browser();
        var letters = new List<(string Template, Letter Letter)>();
        await Collect(app, letters);
        // Each morning of ten weeks: dates of plans come and pass, checkpoints come, and every day ends with a head.
        for (var week = 0; week < 10; week++)
        {
            app.Clock.Advance(TimeSpan.FromDays(week == 0 ? 1 : 7));
            foreach (var name in (string[])["plan_reminders", "seals", "heads"])
            {
                await app.Get<IEnumerable<ISweep>>().Single(s => s.Name == name).Run(TestContext.Current.CancellationToken);
            }

            await Collect(app, letters);
        }

        Assert.All(letters, l => AssertWhole(l.Template, l.Letter));
        var asked = new HashSet<string>(["nudge", "mentor_given", "mentee_given", "plan_closed", "action_soon", "action_late", "checkpoint", "audit_head", "work_marked", "work_returned"], StringComparer.Ordinal);
        asked.ExceptWith(letters.Select(l => l.Template));
        Assert.True(asked.Count == 0, "Never written: " + string.Join(", ", asked));
    }

    [Fact]
    public async Task A_letter_to_the_late_is_the_trainers_words_and_the_readers_own_list()
    {
        await using var app = new LmsApp();
        _ = app.Browser();
        var letters = new List<(string Template, Letter Letter)>();
        await Collect(app, letters);
        var nudge = letters.First(l => l.Template == "nudge").Letter;
        Assert.Equal("What is still missing: " + Module, nudge.Subject);
        Assert.Contains("Нургүл Асанова writes to you about your training", nudge.Paragraphs[0], StringComparison.Ordinal);
        Assert.Contains(nudge.Paragraphs, p => p.StartsWith("Your headline was due on the twelfth day.", StringComparison.Ordinal));
        Assert.Contains(nudge.Facts, f => f.Label.Contains("A headline I would change", StringComparison.Ordinal) && f.Value.Length > 0);
        Assert.StartsWith("/enrolments/", nudge.Link!.Value.Address.AbsolutePath, StringComparison.Ordinal);

        var closed = letters.Single(l => l.Template == "plan_closed").Letter;
        Assert.Equal("Your action plan is closed: " + Module, closed.Subject);
        Assert.Contains(("Why", "The units are there; the list goes on."), closed.Facts);
        Assert.Contains(letters, l => l.Template == "mentee_given" && l.Letter.Subject.StartsWith("You mentor ", StringComparison.Ordinal));
        Assert.Contains(letters, l => l.Template == "mentor_given" && l.Letter.Subject.StartsWith("Your mentor: ", StringComparison.Ordinal));
    }

    /// <summary>What waits now, written in English and let go of.</summary>
    private static async Task Collect(LmsApp app, List<(string Template, Letter Letter)> letters)
    {
        var cancel = TestContext.Current.CancellationToken;
        var words = app.Get<LanguageList>().English;
        var writers = app.Get<IEnumerable<ILetterWriter>>().ToDictionary(w => w.Template, StringComparer.Ordinal);
        var settle = app.Get<SettleMail>();
        while (await app.Get<ClaimDueMail>().Run("letters", 100, cancel) is { Count: > 0 } rows)
        {
            foreach (var row in rows)
            {
                if (await writers[row.Template].Write(row, words, TimeZoneInfo.Utc) is { } letter)
                {
                    letters.Add((row.Template, letter));
                }

                await settle.Sent(row, "letters", "250");
            }
        }
    }

    private static void AssertWhole(string template, Letter letter)
    {
        Assert.Matches("^[^\r\n]{3,200}$", letter.Subject);
        Assert.NotEmpty(letter.Paragraphs);
        string[] texts = [letter.Subject, .. letter.Paragraphs, .. letter.Facts.SelectMany(f => new[] { f.Label, f.Value }), letter.Link?.Words ?? "Open"];
        Assert.All(texts, text =>
        {
            Assert.False(string.IsNullOrWhiteSpace(text), $"{template} says nothing where something belongs.");
            Assert.False(Raw().IsMatch(text), $"{template}: {text}");
        });
        Assert.True(letter.Link is not { } link || link.Address.IsAbsoluteUri, template);
    }

    /// <summary>A brace that was filled by nothing, or a key nobody wrote a text for.</summary>
    [GeneratedRegex(@"[{}]|\b(?:mail|errors|completions|action-plans|meetings|mentorships|marks|submissions|surveys)\.[a-z_]+", RegexOptions.None, 1000)]
    private static partial Regex Raw();
}
