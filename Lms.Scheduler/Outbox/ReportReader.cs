using Lms.Assessments.Outbox;
using MimeKit;

namespace Lms.Scheduler.Outbox;

/// <summary>Reads a report about a letter (RFC 3464) out of the mail that brings it.</summary>
public static class ReportReader
{
    // Headers of a report are a line or two; whoever sends longer ones sends something else.
    private const int LongestHeader = 1000;

    /// <summary>Null for a mail that is no such report, and for bytes that are no mail.</summary>
    public static async Task<DeliveryReport?> Read(Stream stream, CancellationToken cancel)
    {
        try
        {
            return Of(await MimeMessage.LoadAsync(stream, cancel));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    public static DeliveryReport? Of(MimeMessage mail)
    {
        if (mail.BodyParts.OfType<MessageDeliveryStatus>().FirstOrDefault() is not { } status)
        {
            return null;
        }

        // The letter, or its head, comes back as the third part.
        var about = Parts(mail.Body).OfType<MessagePart>().Select(p => p.Message?.MessageId).FirstOrDefault(id => id is not null);
        // The first group is about the report itself, each of the others about one address.
        return new DeliveryReport(about, [.. status.StatusGroups.Skip(1).Where(g => g.Contains("Final-Recipient")).Select(Address)]);
    }

    // BodyParts walks into the letter that came back; here it is the letter itself that is looked for.
    private static IEnumerable<MimeEntity> Parts(MimeEntity? entity) => entity is Multipart many ? many.SelectMany(Parts) : entity is null ? [] : [entity];

    private static ReportedAddress Address(HeaderList group) => new(
        group.Contains("Original-Recipient") ? Value(group["Original-Recipient"]) : null,
        Value(group["Final-Recipient"]),
        Cut(group["Action"]),
        // "5.1.1 (bad destination mailbox)" is seen too.
        Cut(group["Status"]).Split(' ')[0],
        Value(group["Diagnostic-Code"]));

    /// <summary>What stands behind the type: "rfc822; gone@office.example", "smtp; 550 5.1.1 …".</summary>
    private static string Value(string? header)
    {
        var cut = Cut(header);
        return cut[(cut.IndexOf(';', StringComparison.Ordinal) + 1)..].Trim().Trim('<', '>');
    }

    private static string Cut(string? header) => header is null ? "" : header[..Math.Min(header.Length, LongestHeader)].Trim();
}
