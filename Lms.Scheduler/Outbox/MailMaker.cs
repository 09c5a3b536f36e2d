using System.Net;
using System.Text;
using Ical.Net.Serialization;
using Lms.Data;
using Lms.Data.Outbox;
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

    /// <exception cref="MailRefusedException">The person's address is none.</exception>
    public MimeMessage Make(OutboxRow to, Letter letter, Words words)
    {
        if (!MailboxAddress.TryParse(to.Email, out var mailbox))
        {
            throw new MailRefusedException($"'{to.Email}' is not an address.");
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

    private static MimePart Attachment(LetterFile file) => new(ContentType.Parse(file.MediaType))
    {
        Content = new MimeContent(new MemoryStream(file.Bytes)),
        ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = file.Name },
        ContentTransferEncoding = ContentEncoding.Base64,
    };

    private static MimePart Attachment(Letter letter) => new("text", "calendar")
    {
        ContentType = { Charset = "utf-8", Parameters = { { "method", letter.Calendar!.Method ?? "PUBLISH" } } },
        Content = new MimeContent(new MemoryStream(Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(letter.Calendar)!))),
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
            text.Append(label).Append(": ").Append(value).Append('\n');
        }

        if (letter.Link is { } link)
        {
            text.Append('\n').Append(link.Words).Append(":\n").Append(link.Address).Append('\n');
        }

        return text.Append("\n-- \n").Append(Footer(words)).Append('\n').ToString();
    }

    private string Html(Letter letter, Words words, string greeting)
    {
        var paragraphs = string.Concat(letter.Paragraphs.Select(p => $"<p style=\"margin:0 0 16px\">{E(p)}</p>"));
        var facts = string.Concat(letter.Facts.Select(f =>
            $"<tr><th scope=\"row\" style=\"text-align:start;font-weight:normal;color:#4B5865;padding:6px 0;padding-inline-end:16px;vertical-align:top\">{E(f.Label)}</th><td style=\"padding:6px 0;vertical-align:top\">{E(f.Value)}</td></tr>"));
        var link = letter.Link is { } to
            ? $"<p style=\"margin:24px 0\"><a href=\"{E(to.Address.ToString())}\" style=\"display:inline-block;background:#0B5A61;color:#FFFFFF;padding:12px 20px;border-radius:6px;text-decoration:none\">{E(to.Words)}</a></p>"
            : "";
        return Page.Value
            .Replace("{lang}", words.Language.HtmlTag, StringComparison.Ordinal)
            .Replace("{dir}", words.Language.Dir, StringComparison.Ordinal)
            .Replace("{title}", E(letter.Subject), StringComparison.Ordinal)
            .Replace("{site}", E(site.Value.Name), StringComparison.Ordinal)
            .Replace("{greeting}", E(greeting), StringComparison.Ordinal)
            .Replace("{paragraphs}", paragraphs, StringComparison.Ordinal)
            .Replace("{facts}", facts.Length == 0 ? "" : $"<table role=\"presentation\" style=\"border-collapse:collapse;margin:0 0 16px\">{facts}</table>", StringComparison.Ordinal)
            .Replace("{link}", link, StringComparison.Ordinal)
            .Replace("{footer}", E(Footer(words)), StringComparison.Ordinal);
    }

    private string Footer(Words words) => words["mail.footer", ("issuer", site.Value.Issuer), ("contact", site.Value.Contact)];

    private static string E(string text) => WebUtility.HtmlEncode(text);
}
