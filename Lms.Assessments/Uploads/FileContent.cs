using System.Text;
using Lms.Assessments.Rules;

namespace Lms.Assessments.Uploads;

/// <summary>
/// What a file is, found in its bytes and never by its name alone. Signatures: PDF (ISO 32000), ZIP (APPNOTE 6.3), PNG, JPEG, WebP
/// (RFC 9649), MPEG audio and ID3, Ogg (RFC 3533), ISO base media brands, Matroska. Text has no signature: it must be UTF-8 without
/// control characters and be called <c>.txt</c>, or every web page would pass for it.
/// </summary>
public static class FileContent
{
    private const int Head = 4096;

    /// <param name="content">Seekable, the whole file.</param>
    /// <param name="name">Cleaned; only text is decided by it.</param>
    /// <exception cref="RuleBroken"><c>upload.type</c>, <c>upload.heic</c>, <c>upload.old_office</c> and those of <see cref="OfficeArchive.Read"/></exception>
    public static FileType Read(Stream content, string name)
    {
        content.Position = 0;
        var buffer = new byte[Head];
        var head = buffer.AsSpan(0, content.ReadAtLeast(buffer, Head, throwOnEndOfStream: false));
        if (head.StartsWith("PK\u0003\u0004"u8))
        {
            return OfficeArchive.Read(content);
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            // The container of Word 97 and of every encrypted newer document.
            throw new RuleBroken("upload.old_office");
        }

        if (ByHead(head) is { } found)
        {
            return FileType.Of(found);
        }

        return FileType.Find(FileName.Extension(name))?.Extension == "txt" && IsText(content) ? FileType.Of("txt") : throw new RuleBroken("upload.type");
    }

    private static string? ByHead(ReadOnlySpan<byte> head) => head switch
    {
        _ when head.StartsWith("%PDF-"u8) => "pdf",
        _ when head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) => "png",
        _ when head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) => "jpg",
        _ when head.StartsWith("RIFF"u8) && head.Length > 12 && head[8..].StartsWith("WEBP"u8) => "webp",
        _ when head.StartsWith("OggS"u8) => "ogg",
        _ when head.StartsWith("ID3"u8) || IsMpegFrame(head) => "mp3",
        _ when head.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]) => head[..Math.Min(head.Length, 64)].IndexOf("webm"u8) >= 0 ? "webm" : null,
        _ when head.Length > 12 && head[4..].StartsWith("ftyp"u8) => Brand(Encoding.Latin1.GetString(head.Slice(8, 4))),
        _ => null,
    };

    private static string? Brand(string brand) => brand switch
    {
        "M4A " or "M4B " => "m4a",
        "isom" or "iso2" or "iso3" or "iso4" or "iso5" or "iso6" or "mp41" or "mp42" or "avc1" or "M4V " or "MSNV" or "dash" or "3gp4" or "3gp5" => "mp4",
        "heic" or "heix" or "heim" or "heis" or "hevc" or "hevx" or "mif1" or "msf1" => throw new RuleBroken("upload.heic"),
        _ => null,
    };

    // Eleven bits of sync, a layer, a bit rate and a sample rate that exist: a text that begins with ÿû has no such header.
    private static bool IsMpegFrame(ReadOnlySpan<byte> head) =>
        head.Length > 4 && head[0] == 0xFF && (head[1] & 0xE0) == 0xE0 && (head[1] & 0x06) == 0x02 && (head[2] & 0xF0) is not 0xF0 and not 0 && (head[2] & 0x0C) != 0x0C;

    private static bool IsText(Stream content)
    {
        content.Position = 0;
        var decoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetDecoder();
        var (bytes, chars) = (new byte[64 * 1024], new char[64 * 1024]);
        try
        {
            for (int read; (read = content.Read(bytes)) > 0;)
            {
                var count = decoder.GetChars(bytes, 0, read, chars, 0, flush: false);
                if (chars.AsSpan(0, count).ContainsAnyInRange('\u0000', '\u0008') || chars.AsSpan(0, count).ContainsAnyInRange('\u000E', '\u001A'))
                {
                    return false;
                }
            }

            decoder.GetChars([], 0, 0, chars, 0, flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
