using Lms.Assessments.People;

namespace Lms.Assessments.Outbox;

/// <summary>
/// When an address is marked as one at which nobody can be reached. Anybody can send a report that looks real, so one is believed only
/// of a letter that we did send, to the very address we sent it to: whoever forges one must hold the letter, and can mark no address
/// but the one it went to.
/// </summary>
public static class BounceRule
{
    /// <summary>What the report says of the address a letter went to; null = nothing that marks it.</summary>
    /// <param name="report">About that letter.</param>
    /// <param name="address">Where we sent it.</param>
    /// <returns>The outcome, and the server's words where it marks.</returns>
    public static (ReportOutcome Outcome, string Answer) Read(DeliveryReport report, string address)
    {
        var key = EmailKey.Of(address);
        var about = report.Addresses.Where(a => EmailKey.Of(a.Written ?? a.Final) == key || EmailKey.Of(a.Final) == key).ToList();
        return about.Count == 0 ? (ReportOutcome.NotOurs, "")
            : about.FirstOrDefault(Marks) is { } marks ? (ReportOutcome.Marked, marks.Answer.Length > 0 ? marks.Answer : marks.Status)
            : (ReportOutcome.Harmless, "");
    }

    /// <summary>The letter's key in the outbox, out of its Message-ID; null for one that is not ours by its form.</summary>
    public static string? Key(string? messageId) =>
        messageId?.Trim('<', '>', ' ').Split('@') is [{ Length: > 0 } local, _] ? local.Replace('.', ':') : null;

    // Some servers say 5.0.0 and put what they mean into their words.
    private static bool Marks(ReportedAddress a) =>
        string.Equals(a.Action, "failed", StringComparison.OrdinalIgnoreCase)
        && (SmtpReply.Read(a.Status) is { IsPermanent: true } status && DeliveryRule.IsAboutTheAddress(status)
            || SmtpReply.Read(a.Answer) is { IsPermanent: true } said && DeliveryRule.IsAboutTheAddress(said));
}
