using System.Text;

namespace Lms.Data.Modules.Files;

/// <summary>One file as text: UTF-8, its lines ended by a line feed whatever the author's editor or checkout made of them.</summary>
/// <param name="Path">Relative to the content folder, with forward slashes.</param>
internal sealed record ContentFile(string Path, string Text)
{
    private const long Largest = 1_000_000;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    public static ContentFile? Read(string root, string fullPath, Faults faults)
    {
        var path = System.IO.Path.GetRelativePath(root, fullPath).Replace('\\', '/');
        try
        {
            if (new FileInfo(fullPath).Length > Largest)
            {
                faults.Add(path, 0, "The file is larger than 1 MB.");
                return null;
            }

            var bytes = File.ReadAllBytes(fullPath);
            return Decode(path, bytes, faults) is { } text
                ? new ContentFile(path, text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'))
                : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            faults.Add(path, 0, $"The file cannot be read: {error.GetType().Name}.");
            return null;
        }
    }

    private static string? Decode(string path, byte[] bytes, Faults faults)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException error)
        {
            var line = 1 + bytes.AsSpan(0, Math.Clamp(error.Index, 0, bytes.Length)).Count((byte)'\n');
            faults.Add(path, line, "The file is not UTF-8 text. Save it as UTF-8.");
            return null;
        }
    }
}
