using System.Globalization;
using System.Text.RegularExpressions;

namespace Lms.Assessments.Outbox;

/// <summary>A mail server's answer: the reply code (RFC 5321) and, where it says one, the enhanced status (RFC 3463).</summary>
/// <param name="Code">421, 550; 0 where the text begins with none.</param>
/// <param name="Status">"5.1.1"; null without one.</param>
public sealed partial record SmtpReply(int Code, string? Status)
{
    /// <summary>Reads "550 5.1.1 No such mailbox", "550-5.1.1 …", "451 try later" and "5.1.1" alone, as reports have it.</summary>
    public static SmtpReply Read(string? text)
    {
        var match = Shape().Match(text ?? "");
        return new SmtpReply(
            match.Groups["code"] is { Success: true } code ? int.Parse(code.ValueSpan, CultureInfo.InvariantCulture) : 0,
            match.Groups["status"] is { Success: true } status ? status.Value : null);
    }

    /// <summary>Permanent by its enhanced status, or by its code where there is none.</summary>
    public bool IsPermanent => Status is { } status ? status[0] == '5' : Code >= 500;

    [GeneratedRegex(@"^\s*(?:(?<code>[245]\d\d)(?:[\s-]+|$))?(?<status>[245]\.\d{1,3}\.\d{1,3}(?!\d))?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shape();
}
