using System.Buffers.Binary;

namespace Lms.Assessments.Uploads;

/// <summary>A JPEG (ITU-T T.81) inside a document without its Exif, XMP, IPTC and comment segments; its picture stays as it is.</summary>
internal static class NamelessJpeg
{
    public static byte[] Run(byte[] bytes)
    {
        if (bytes is not [0xFF, 0xD8, ..])
        {
            return bytes; // called so, and something else: no program reads names out of it
        }

        using var kept = new MemoryStream(bytes.Length);
        kept.Write(bytes, 0, 2);
        var at = 2;
        while (at + 4 <= bytes.Length && bytes[at] == 0xFF && bytes[at + 1] != 0xDA)
        {
            var length = 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 2));
            // APP1 to APP13, APP15 and COM. APP0 and APP14 say how its colours are meant, and APP2 holds their profile.
            if (bytes[at + 1] is not (0xE1 or (>= 0xE3 and <= 0xED) or 0xEF or 0xFE))
            {
                kept.Write(bytes, at, Math.Min(length, bytes.Length - at));
            }

            at = Math.Min(at + length, bytes.Length);
        }

        kept.Write(bytes, at, bytes.Length - at);
        return kept.ToArray();
    }
}
