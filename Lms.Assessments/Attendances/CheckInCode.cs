using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Lms.Assessments.Values;

namespace Lms.Assessments.Attendances;

/// <summary>
/// The six digits shown in the room, new every <see cref="WindowSeconds"/> of the server's clock; no other clock matters. Made as in
/// RFC 6238 with HMAC-SHA-256 from the session's secret, so that a photograph of the wall is worth a minute.
/// </summary>
public static class CheckInCode
{
    public const int WindowSeconds = 30;

    private const int Length = 6;

    /// <param name="secret">Hexadecimal.</param>
    public static string At(string secret, DateTimeOffset now) => OfWindow(secret, Window(now));

    /// <summary>When <see cref="At"/> next says something else.</summary>
    public static DateTimeOffset ChangesAt(DateTimeOffset now) => DateTimeOffset.FromUnixTimeSeconds((Window(now) + 1) * WindowSeconds);

    /// <summary>True for the code of this window and of the one before it: who types slowly is in the room too.</summary>
    /// <param name="typed">Spaces and digits of any script are understood.</param>
    public static bool Accepts(string secret, string? typed, DateTimeOffset now)
    {
        var given = Encoding.ASCII.GetBytes(Plain(typed));
        var window = Window(now);
        // Both are compared, each in constant time.
        return Same(given, OfWindow(secret, window)) | Same(given, OfWindow(secret, window - 1));
    }

    private static bool Same(byte[] given, string code) => CryptographicOperations.FixedTimeEquals(given, Encoding.ASCII.GetBytes(code));

    private static long Window(DateTimeOffset now) => now.ToUnixTimeSeconds() / WindowSeconds;

    private static string OfWindow(string secret, long window)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, window);
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(Convert.FromHexString(secret), counter, mac);
        var number = BinaryPrimitives.ReadInt32BigEndian(mac[(mac[^1] & 0x0F)..]) & 0x7FFF_FFFF;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static string Plain(string? typed)
    {
        var digits = string.Concat(Digits.ToAscii(typed ?? "").Where(char.IsAsciiDigit).Take(Length + 1));
        return digits.Length == Length ? digits : "";
    }
}
