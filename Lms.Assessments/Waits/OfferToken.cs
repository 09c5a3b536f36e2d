using Lms.Assessments.Surveys;

namespace Lms.Assessments.Waits;

/// <summary>The end of the address in the letter of an offer: whose place in line it is, and the secret that shows the address was read in that letter.</summary>
public sealed record OfferToken(Guid PlaceId, string Secret)
{
    private const int IdDigits = 32;

    /// <summary>72 lower-case hexadecimal digits, so that mail programs cut none of them off.</summary>
    public override string ToString() => $"{PlaceId:N}{Secret}";

    /// <summary>Null for anything that is none.</summary>
    public static OfferToken? Read(string? text) =>
        text is { Length: > IdDigits } && Guid.TryParseExact(text[..IdDigits], "N", out var id) && LinkSecret.Read(text[IdDigits..]) is { } secret
            ? new OfferToken(id, secret)
            : null;
}
