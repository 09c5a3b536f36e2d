using System.Text;

namespace Lms.Web.Uploads;

/// <summary>The header <c>Upload-Metadata</c>: names and base64 values, by commas.</summary>
internal static class TusMetadata
{
    /// <summary>Null for what is no such header.</summary>
    public static IReadOnlyDictionary<string, string>? Read(string? header)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in (header ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split(' ', 2);
            var bytes = new byte[parts.Length > 1 ? parts[1].Length : 0];
            if (parts.Length > 1 && !Convert.TryFromBase64String(parts[1].Trim(), bytes, out _))
            {
                return null;
            }

            found[parts[0]] = parts.Length > 1 ? Encoding.UTF8.GetString(Convert.FromBase64String(parts[1].Trim())) : "";
        }

        return found;
    }

    /// <summary>The header <c>Upload-Checksum</c>: an algorithm and the base64 hash. Null for one that is not served.</summary>
    public static (System.Security.Cryptography.HashAlgorithmName Algorithm, byte[] Hash)? Checksum(string header)
    {
        var parts = header.Split(' ', 2);
        var bytes = new byte[64];
        if (parts.Length != 2 || !Convert.TryFromBase64String(parts[1], bytes, out var length))
        {
            return null;
        }

        return (parts[0], length) switch
        {
            ("sha1", 20) => (System.Security.Cryptography.HashAlgorithmName.SHA1, bytes[..length]),
            ("sha256", 32) => (System.Security.Cryptography.HashAlgorithmName.SHA256, bytes[..length]),
            _ => null,
        };
    }
}
