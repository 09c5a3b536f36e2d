using System.Buffers.Binary;
using Lms.Assessments.Rules;

namespace Lms.Assessments.Slides;

/// <summary>
/// A picture somebody uploaded, judged by what is in it and never by its name: the type from its first bytes, the size in pixels from
/// its header. Formats: PNG (W3C, IHDR), JPEG (ITU-T T.81, SOF markers), WebP (RFC 9649).
/// </summary>
/// <param name="ContentType">image/webp, image/png or image/jpeg</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public sealed record SlideFile(string ContentType, int Width, int Height)
{
    /// <summary>A page of text and drawings at 1280 px is a tenth of it; a phone pays for every byte.</summary>
    public const int MostBytes = 400_000;

    /// <summary>A small file can claim any size; one that would unpack to hundreds of megabytes never reaches a phone.</summary>
    public const int MostPixels = 4096 * 4096 / 2;

    public const int LongestSide = 4096;

    public const int MostSlides = 200;

    /// <exception cref="RuleBroken"><c>slide.too_large</c> (kB), <c>slide.pdf</c>, <c>slide.not_an_image</c>, <c>slide.too_many_pixels</c> (side)</exception>
    public static SlideFile Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF-"u8))
        {
            throw new RuleBroken("slide.pdf");
        }

        if (bytes.Length > MostBytes)
        {
            throw new RuleBroken("slide.too_large", MostBytes / 1000);
        }

        var file = Png(bytes) ?? Jpeg(bytes) ?? WebP(bytes);
        if (file is null || file.Width == 0 || file.Height == 0)
        {
            throw new RuleBroken("slide.not_an_image");
        }

        return file.Width > LongestSide || file.Height > LongestSide || (long)file.Width * file.Height > MostPixels
            ? throw new RuleBroken("slide.too_many_pixels", LongestSide)
            : file;
    }

    private static SlideFile? Png(ReadOnlySpan<byte> b) =>
        b.Length > 45 && b.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) && b[12..].StartsWith("IHDR"u8)
            ? new("image/png", Clamp(BinaryPrimitives.ReadUInt32BigEndian(b[16..])), Clamp(BinaryPrimitives.ReadUInt32BigEndian(b[20..])))
            : null;

    private static SlideFile? Jpeg(ReadOnlySpan<byte> b)
    {
        if (b.Length < 4 || b[0] != 0xFF || b[1] != 0xD8 || b[2] != 0xFF)
        {
            return null;
        }

        // Segment after segment, each with its length, until the one that tells the frame's size.
        for (var at = 2; at + 9 < b.Length && b[at] == 0xFF;)
        {
            var marker = b[at + 1];
            if (marker == 0xFF)
            {
                at++;
            }
            else if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return new("image/jpeg", BinaryPrimitives.ReadUInt16BigEndian(b[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(b[(at + 5)..]));
            }
            else
            {
                at += 2 + Math.Max((int)BinaryPrimitives.ReadUInt16BigEndian(b[(at + 2)..]), 2);
            }
        }

        return null;
    }

    private static SlideFile? WebP(ReadOnlySpan<byte> b)
    {
        if (b.Length < 30 || !b.StartsWith("RIFF"u8) || !b[8..].StartsWith("WEBP"u8))
        {
            return null;
        }

        var chunk = b[12..];
        if (chunk.StartsWith("VP8X"u8))
        {
            return new("image/webp", 1 + (b[24] | (b[25] << 8) | (b[26] << 16)), 1 + (b[27] | (b[28] << 8) | (b[29] << 16)));
        }

        if (chunk.StartsWith("VP8L"u8) && b[20] == 0x2F)
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(b[21..]);
            return new("image/webp", 1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));
        }

        return chunk.StartsWith("VP8 "u8) && b[23..].StartsWith((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A])
            ? new("image/webp", BinaryPrimitives.ReadUInt16LittleEndian(b[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(b[28..]) & 0x3FFF)
            : null;
    }

    private static int Clamp(uint value) => (int)Math.Min(value, int.MaxValue);
}
