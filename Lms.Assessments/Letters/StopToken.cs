using Lms.Assessments.Surveys;

namespace Lms.Assessments.Letters;

/// <summary>
/// The end of the address under a letter that stops its kind: which letter it was, and the secret that shows the address was read in it.
/// </summary>
public sealed record StopToken(Guid MessageId, string Secret)
{
    private const int IdDigits = 32;

    /// <summary>72 lower-case hexadecimal digits, so that mail programs cut none of them off.</summary>
    public override string ToString() => $"{MessageId:N}{Secret}";

    /// <summary>Null for anything that is none.</summary>
    public static StopToken? Read(string? text) =>
        text is { Length: > IdDigits } && Guid.TryParseExact(text[..IdDigits], "N", out var id) && LinkSecret.Read(text[IdDigits..]) is { } secret
            ? new StopToken(id, secret)
            : null;
}
