using Lms.Assessments.Letters;
using Lms.Assessments.Values;
using Lms.Data;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Outbox;
using Microsoft.Extensions.Options;

namespace Lms.Scheduler.Letters;

/// <summary>A letter with example data, in the form in which it is sent: made of the texts alone, so that it can be looked at before anything of the kind has happened.</summary>
public sealed class LetterSample(IOptions<SiteSettings> site, TimeProvider clock)
{
    private static readonly TimeZoneInfo There = TimeZoneInfo.FindSystemTimeZoneById("Asia/Dushanbe");

    /// <param name="words">With the texts to be looked at.</param>
    public Letter Of(LetterTemplate template, Words words, TimeZoneInfo zone)
    {
        // The frame is looked at around some letter.
        var shown = template.Subject is null ? LetterTemplates.Find("session_day")! : template;
        var args = Arguments(words);
        string Say(string key) => words.Text(key, args);
        var kind = LetterKinds.Of(shown.Name);
        return new Letter(
            Say(shown.Subject!),
            [.. shown.Texts.Select(Say)],
            [.. shown.Labels.Select(l => (Say(l.Key), Value(l.Example, words, zone)))],
            shown.Link is null ? null : (Say(shown.Link), new Uri(site.Value.PublicUrl)))
        {
            Stop = kind == LetterKind.Essential ? null : (words["mail.stop_" + Code.Of(kind)], new Uri(new Uri(site.Value.PublicUrl), "/people/me/letters")),
        };
    }

    /// <summary>Something for every place a text of a letter may have.</summary>
    public (string Name, object? Value)[] Arguments(Words words)
    {
        var module = words["letters.example_module"];
        var name = words["letters.example_name"];
        return
        [
            ("module", module), ("title", words["letters.example_title"]), ("work", words["letters.example_title"]), ("about", words["letters.example_about"]),
            ("name", name), ("sender", name), ("site", site.Value.Name), ("issuer", site.Value.Issuer), ("contact", site.Value.Contact),
            ("holiday", words["letters.example_holiday"]), ("from", "ERP-2026-11"), ("to", "ERP-2026-12"), ("code", "ERP-2026-12"), ("state", "started"),
            ("day", words.Dates.LongDay(Dates.DayIn(clock.GetUtcNow(), There))), ("length", words.Dates.Span(TimeSpan.FromHours(2))),
            ("level", words.Figures.Number(3.5m)), ("levels", words.Figures.Number(4)),
            ("number", 3), ("approved", 5), ("refused", 1), ("days", 2), ("count", 12),
        ];
    }

    private string Value(LetterExample example, Words words, TimeZoneInfo zone) => example switch
    {
        LetterExample.Moment => words.Dates.Moment(clock.GetUtcNow().AddDays(3), There, zone),
        LetterExample.Day => words.Dates.LongDay(Dates.DayIn(clock.GetUtcNow(), There)),
        LetterExample.Number => words.Figures.Number(3),
        LetterExample.Share => words.Figures.Percent(8500),
        LetterExample.Code => "ERP-2026-12",
        LetterExample.Name => words["letters.example_name"],
        LetterExample.Institution => site.Value.Issuer,
        LetterExample.Text => words["letters.example_text"],
        LetterExample.Address => new Uri(site.Value.PublicUrl).Host,
        LetterExample.Mailbox => "name@example.org",
        LetterExample.Registration => "482-106-3751",
        LetterExample.Length => words.Dates.Span(TimeSpan.FromHours(2)),
        _ => throw new ArgumentOutOfRangeException(nameof(example)),
    };
}
