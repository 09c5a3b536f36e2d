using System.Security.Cryptography;

namespace Lms.Web.People;

/// <summary>A password to be printed and handed over: three groups of four, from letters and digits that nobody mistakes for one another.</summary>
internal static class FirstPassword
{
    // 31 signs, 12 of them: 59 bits.
    private const string Signs = "abcdefghjkmnpqrstuvwxyz23456789";

    public static string Make()
    {
        var signs = RandomNumberGenerator.GetString(Signs, 12);
        return $"{signs[..4]}-{signs[4..8]}-{signs[8..]}";
    }
}
