namespace Lms.Assessments.Outbox;

/// <summary>
/// What a mail server's no means. A no for good before the address is named (greeting, signing in, MAIL FROM) is about our own
/// settings or standing: it would be said of every letter, so it is waited out and no letter is given up for it at once.
/// </summary>
public static class DeliveryRule
{
    // 4.2.1: the server says goodbye and closes.
    private const int Closing = 421;

    // RFC 3463, "addressing": 5.1.7 and 5.1.8 are about the sender's address. 5.2.1: the mailbox is closed.
    private static readonly string[] AboutTheAddress = ["5.1.0", "5.1.1", "5.1.2", "5.1.3", "5.1.4", "5.1.6", "5.1.10", "5.2.1"];

    // RFC 5321 §4.2.3 without an enhanced status: 550 no such mailbox, 551 not here, 553 the name is not one.
    private static readonly int[] NoSuchMailbox = [550, 551, 553];

    /// <param name="reply">The server's answer, code first.</param>
    public static DeliveryVerdict Of(SmtpStage stage, string reply)
    {
        var read = SmtpReply.Read(reply);
        if (stage is SmtpStage.Greeting or SmtpStage.Sender || read.Code == Closing)
        {
            return DeliveryVerdict.ServerAway;
        }

        return !read.IsPermanent ? DeliveryVerdict.Later
            : stage == SmtpStage.Recipient && IsAboutTheAddress(read) ? DeliveryVerdict.BadAddress
            : DeliveryVerdict.Dead;
    }

    /// <summary>Whether nobody can be reached there, as against a full mailbox, a policy or a message the host does not want.</summary>
    public static bool IsAboutTheAddress(SmtpReply reply) =>
        reply.Status is { } status ? AboutTheAddress.Contains(status, StringComparer.Ordinal) : NoSuchMailbox.Contains(reply.Code);

    /// <summary>A short word for equal causes, under which letters are listed and sent again together: "550 5.1.1", "451", or one of ours.</summary>
    public static string Cause(DeliveryVerdict verdict, string? response) => SmtpReply.Read(response) switch
    {
        { Code: > 0, Status: { } status } both => FormattableString.Invariant($"{both.Code} {status}"),
        { Code: > 0 } code => FormattableString.Invariant($"{code.Code}"),
        { Status: { } status } => status,
        _ => verdict == DeliveryVerdict.ServerAway ? NoConnection : NotWritten,
    };

    /// <summary>What a cause comes to.</summary>
    /// <param name="cause">As <see cref="Cause"/> gives it.</param>
    public static MailCause Read(string cause) => cause switch
    {
        NoConnection => MailCause.NoConnection,
        NotWritten => MailCause.NotWritten,
        _ => SmtpReply.Read(cause) switch
        {
            var reply when reply.IsPermanent && IsAboutTheAddress(reply) => MailCause.Address,
            { Status: "5.2.2" or "4.2.2" } or { Code: 552, Status: null } => MailCause.Full,
            { Status: ['4' or '5', '.', '7', '.', ..] } => MailCause.Policy,
            { Code: >= 400 and < 500 } => MailCause.Busy,
            _ => MailCause.Other,
        },
    };

    /// <summary>The server did not answer, or the line broke.</summary>
    public const string NoConnection = "no_connection";

    /// <summary>The letter could not be written: no such template, an address that is none, a mistake of the program.</summary>
    public const string NotWritten = "not_written";
}
