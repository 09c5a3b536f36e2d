using System.Security.Cryptography;
using System.Text;
using Lms.Assessments.Surveys;

namespace Lms.Assessments.Links;

/// <summary>
/// The end of an address whose secret is stored nowhere, not even as a hash: what it opens, and the secret that shows that the address
/// was made here. Kept links (of access codes, surveys, calendars) bring the secret alone and are found by its hash.
/// </summary>
public sealed record LinkToken(Guid Id, string Secret)
{
    private const int IdDigits = 32;

    /// <param name="purpose">Keeps the tokens of different kinds of links apart.</param>
    public static LinkToken Of(ReadOnlySpan<byte> key, string purpose, Guid id) => new(id, LinkSecret.Of(key, purpose, id));

    /// <summary>72 lower-case hexadecimal digits, so that mail programs cut none of them off.</summary>
    public override string ToString() => $"{Id:N}{Secret}";

    /// <summary>Null for anything that is none.</summary>
    public static LinkToken? Read(string? text) =>
        text is { Length: > IdDigits } && Guid.TryParseExact(text[..IdDigits], "N", out var id) && LinkSecret.Read(text[IdDigits..]) is { } secret
            ? new LinkToken(id, secret)
            : null;

    /// <summary>Whether it was made with this key for this purpose. Takes as long for a secret that is wrong at its first digit as at its last.</summary>
    public bool IsOf(ReadOnlySpan<byte> key, string purpose) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Secret), Encoding.ASCII.GetBytes(LinkSecret.Of(key, purpose, Id)));

    /// <summary>What an address is that opens nothing here.</summary>
    /// <param name="isOurs">It was made here: what it opened is no more.</param>
    public static LinkStanding Refusal(string? text, bool isOurs) => isOurs ? LinkStanding.Ended : Read(text) is null ? LinkStanding.Cut : LinkStanding.Unknown;
}
