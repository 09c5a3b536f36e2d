using Lms.Data;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Letters;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Lms.Scheduler.Tests.Letters;

/// <summary>The list of letters against the texts: all of mail can be worded, each letter can be looked at in each language.</summary>
public sealed class LetterTemplatesTests
{
    private static readonly LanguageList Languages = new(pseudo: true, (tag, key) => throw new InvalidOperationException($"{tag} {key}"));

    private static LetterSample Sample => new(
        Options.Create(new SiteSettings { PublicUrl = "https://lms.example", Issuer = "Academy", Name = "Lms", Contact = "help@lms.example" }),
        new FakeTimeProvider(new DateTimeOffset(2026, 12, 1, 5, 0, 0, TimeSpan.Zero)));

    [Fact]
    public void Every_text_of_mail_belongs_to_a_letter()
    {
        var texts = Languages.English.Keys.Where(k => k.StartsWith("mail.", StringComparison.Ordinal) || k.StartsWith("surveys.mail_", StringComparison.Ordinal) || k.StartsWith("packages.mail_", StringComparison.Ordinal));
        Assert.Empty(texts.Except(LetterTemplates.All.SelectMany(t => t.Keys)));
    }

    [Fact]
    public void Every_text_a_letter_is_made_of_is_there() =>
        Assert.Empty(LetterTemplates.All.SelectMany(t => t.Keys).Except(Languages.English.Keys));

    [Fact]
    public void Every_letter_can_be_looked_at_in_every_language()
    {
        foreach (var words in Languages.All.Select(l => Languages.Read(l.Tag)))
        {
            foreach (var template in LetterTemplates.All)
            {
                var letter = Sample.Of(template, words, TimeZoneInfo.Utc);
                Assert.All([letter.Subject, .. letter.Paragraphs, .. letter.Facts.SelectMany(f => new[] { f.Label, f.Value }), letter.Link?.Words ?? "–"], text =>
                    Assert.False(string.IsNullOrWhiteSpace(text) || text.Contains('{', StringComparison.Ordinal), $"{words.Language.Tag} {template.Name}: {text}"));
                Assert.All(template.Keys, key => Assert.NotEmpty(words.Text(key, Sample.Arguments(words))));
            }
        }
    }

    [Theory]
    [InlineData("en", "mail.enrolled.body", "Welcome to {module}.", null)]
    [InlineData("en", "mail.enrolled.body", "Welcome.", "lost {module}")]
    [InlineData("en", "mail.enrolled.body", "Welcome to {module}, {name}.", "invented {name}")]
    [InlineData("en", "mail.enrolled.body", "Welcome to {module", "broken")]
    [InlineData("en", "mail.enrolled.body", "Don't worry: '{module}' is quoted.", "lost {module}")]
    [InlineData("en", "mail.enrolled.body", "{module, plural, other {#}}", "unwritable")]
    [InlineData("ru", "mail.nomination.decided_body", "{module}: {approved, plural, one {#} other {#}} {refused}", "plural")]
    [InlineData("ru", "mail.nomination.decided_body", "{module}: {approved, plural, one {#} few {#} many {#} other {#}} {refused}", null)]
    public void A_text_is_proved_before_it_stands_in_a_letter(string language, string key, string text, string? fault)
    {
        var template = LetterTemplates.All.First(t => t.Keys.Contains(key));
        var (message, found) = new LetterProof(Languages, Sample).Read(template, key, text, Languages.Read(language));
        Assert.Equal((fault is null, fault?.Split(' ')[0]), (message is not null, found?.Code));
        if (fault?.Split(' ') is [_, var detail])
        {
            Assert.Equal(detail, found!.Detail);
        }
    }
}
