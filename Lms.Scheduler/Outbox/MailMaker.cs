using System.Net;
using System.Text;
using Lms.Assessments.Outbox;
using Lms.Data;
using Lms.Data.Outbox;
using Lms.Scheduler.Calendars;
using Lms.Scheduler.Languages;
using Microsoft.Extensions.Options;
using MimeKit;
using MimeKit.Text;

namespace Lms.Scheduler.Outbox;

/// <summary>Gives a letter its form: a text part, an HTML part in the reader's direction, the calendar file and other files.</summary>
public sealed class MailMaker(IOptions<MailSettings> settings, IOptions<SiteSettings> site)
{
    private static readonly Lazy<string> Page = new(() =>
    {
        using var reader = new StreamReader(typeof(MailMaker).Assembly.GetManifestResourceStream("Outbox/Letter.html")!);
        return reader.ReadToEnd();
    });

    /// <exception cref="MailFailedException">The person's address is none.</exception>
    public MimeMessage Make(OutboxRow to, Letter letter, Words words)
    {
        if (!MailboxAddress.TryParse(to.Email, out var mailbox))
        {
            throw new MailFailedException(DeliveryVerdict.Dead, $"'{to.Email}' is not an address.");
        }

        var sender = MailboxAddress.Parse(settings.Value.From);
        var name = to.NativeName.Length > 0 ? to.NativeName : to.LatinName;
        var message = new MimeMessage
        {
            Subject = letter.Subject,
            // Deterministic: should a crash send it twice, mailboxes fold the copies into one.
            MessageId = $"{to.DedupeKey.Replace(':', '.')}@{sender.Domain}",
            Date = to.CreatedAt,
        };
        message.From.Add(new MailboxAddress(site.Value.Issuer, sender.Address));
        message.To.Add(new MailboxAddress(name, mailbox.Address));
        // Tells autoresponders to keep quiet (RFC 3834).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add(HeaderId.ContentLanguage, words.Language.HtmlTag);
        if (letter.Stop is { } stop)
        {
            // RFC 8058: the mail program's own button stops it by a POST, without opening a page.
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{stop.Address}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        var greeting = words["mail.greeting", ("name", name)];
        var body = new MultipartAlternative
        {
            new TextPart(TextFormat.Plain) { Text = Text(letter, words, greeting) },
            new TextPart(TextFormat.Html) { Text = Html(letter, words, greeting) },
        };
        List<MimePart> files = [.. letter.Files.Select(Attachment)];
        if (letter.Calendar is not null)
        {
            files.Add(Attachment(letter));
        }

        message.Body = files.Count == 0 ? body : new Multipart("mixed") { body };
        files.ForEach(file => ((Multipart)message.Body).Add(file));
        return message;
    }

    /// <summary>The two parts as a reader's program shows them, for who words a letter.</summary>
    public (string Html, string Text) Look(Letter letter, Words words, string name)
    {
        var greeting = words["mail.greeting", ("name", name)];
        return (Html(letter, words, greeting), Text(letter, words, greeting));
    }

    private static MimePart Attachment(LetterFile file) => new(ContentType.Parse(file.MediaType))
    {
        Content = new MimeContent(new MemoryStream(file.Bytes)),
        ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = file.Name },
        ContentTransferEncoding = ContentEncoding.Base64,
    };

    private static MimePart Attachment(Letter letter) => new("text", "calendar")
    {
        ContentType = { Charset = "utf-8", Parameters = { { "method", letter.Calendar!.Method ?? "PUBLISH" } } },
        Content = new MimeContent(new MemoryStream(CalendarText.Bytes(letter.Calendar))),
        ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = "event.ics" },
        ContentTransferEncoding = ContentEncoding.Base64,
    };

    private string Text(Letter letter, Words words, string greeting)
    {
        var text = new StringBuilder().Append(greeting).Append("\n\n");
        foreach (var paragraph in letter.Paragraphs)
        {
            text.Append(paragraph).Append("\n\n");
        }

        foreach (var (label, value) in letter.Facts)
        {
            // A label that is a sentence has its colon already.
            text.Append(label).Append(label.Contains(": ", StringComparison.Ordinal) ? " – " : ": ").Append(Aside(value, words)).Append('\n');
        }

        if (letter.Link is { } link)
        {
            text.Append('\n').Append(link.Words).Append(":\n").Append(link.Address).Append('\n');
        }

        text.Append("\n-- \n").Append(Footer(words)).Append('\n');
        return letter.Stop is { } stop ? text.Append(stop.Words).Append(": ").Append(stop.Address).Append('\n').ToString() : text.ToString();
    }

    private string Html(Letter letter, Words words, string greeting)
    {
        var paragraphs = string.Concat(letter.Paragraphs.Select(p => $"<p{Turn(p, words)} style=\"margin:0 0 16px\">{E(p)}</p>"));
        // Left and right by name: mail programs know no start and end.
        var (start, end) = words.Language.RightToLeft ? ("right", "left") : ("left", "right");
        var facts = string.Concat(letter.Facts.Select(f =>
            $"<tr><th scope=\"row\" style=\"width:35%;text-align:{start};font-weight:normal;color:#4B5865;padding:6px 0;padding-{end}:16px;vertical-align:top\">{E(f.Label)}</th><td style=\"text-align:{start};padding:6px 0;vertical-align:top;overflow-wrap:anywhere\">{E(Aside(f.Value, words))}</td></tr>"));
        var link = letter.Link is { } to
            ? $"<p style=\"margin:24px 0\"><a href=\"{E(to.Address.ToString())}\" style=\"display:inline-block;background:#0B5A61;color:#FFFFFF;padding:12px 20px;border-radius:6px;text-decoration:none\">{E(to.Words)}</a></p>"
            : "";
        var stop = letter.Stop is { } stopping ? $"<br><a href=\"{E(stopping.Address.ToString())}\" style=\"color:#0B5A61\">{E(stopping.Words)}</a>" : "";
        return Page.Value
            .Replace("{lang}", words.Language.HtmlTag, StringComparison.Ordinal)
            .Replace("{dir}", words.Language.Dir, StringComparison.Ordinal)
            .Replace("{start}", start, StringComparison.Ordinal)
            .Replace("{height}", words.Language.RightToLeft ? "1.9" : "1.6", StringComparison.Ordinal)
            .Replace("{narrow}", words.Language.RightToLeft ? "1.7" : "1.3", StringComparison.Ordinal)
            .Replace("{title}", E(letter.Subject), StringComparison.Ordinal)
            .Replace("{site}", E(site.Value.Name), StringComparison.Ordinal)
            .Replace("{greeting}", E(greeting), StringComparison.Ordinal)
            .Replace("{paragraphs}", paragraphs, StringComparison.Ordinal)
            .Replace("{facts}", facts.Length == 0 ? "" : $"<table style=\"border-collapse:collapse;margin:0 0 16px\">{facts}</table>", StringComparison.Ordinal)
            .Replace("{link}", link, StringComparison.Ordinal)
            .Replace("{footer}", E(Footer(words)) + stop, StringComparison.Ordinal);
    }

    private string Footer(Words words) => words["mail.footer", ("issuer", site.Value.Issuer), ("contact", site.Value.Contact)];

    // What a person wrote may run the other way than the letter around it; then its full stop belongs at its own end.
    private static string Turn(string text, Words words) => words.Language.RightToLeft is var rtl && Direction.Runs(text, !rtl) && !Direction.Runs(text, rtl)
        ? $" dir=\"{(rtl ? "ltr" : "rtl")}\""
        : "";

    // A telephone number or a code has no direction of its own, or the other one.
    private static string Aside(string value, Words words) =>
        words.Language.RightToLeft is var rtl && Direction.Runs(value, rtl) ? value : Direction.Isolate(value, rtl);

    private static string E(string text) => WebUtility.HtmlEncode(text);
}
