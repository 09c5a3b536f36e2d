using System.Security.Cryptography;
using System.Text;

namespace Lms.Assessments.Surveys;

/// <summary>
/// The secret of an address that opens something without signing in: 160 bits, made of the site's link key, what it opens and its id,
/// so that it can be written again for a reminder without being stored anywhere. The database holds its hash and nothing else: a copy
/// of the database without the key opens nothing, and so does the key without the id.
/// </summary>
public static class LinkSecret
{
    public const int KeyBytes = 32;

    private const int Bytes = 20;

    /// <summary>40 lower-case hexadecimal digits: mail programs cut none of them off the end of an address.</summary>
    /// <param name="purpose">Keeps the secrets of different kinds of links apart.</param>
    public static string Of(ReadOnlySpan<byte> key, string purpose, Guid id) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{purpose}\n{id:N}")).AsSpan(0, Bytes));

    /// <summary>What is stored. A plain hash is enough: there are 2^160 secrets to try.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Null for anything that is none, so that it is never looked for.</summary>
    public static string? Read(string? text) =>
        text is { Length: 2 * Bytes } && text.All(char.IsAsciiHexDigit) ? text.ToLowerInvariant() : null;
}
