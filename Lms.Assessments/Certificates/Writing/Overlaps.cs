using System.Buffers.Binary;

namespace Lms.Assessments.Certificates.Writing;

/// <summary>
/// Takes the "outlines overlap" mark off the glyphs of a TrueType face. The faces were cut from variable ones and carry it on nearly every glyph;
/// Skia answers it by simplifying each outline anew for each document, only to measure it: three quarters of the time a certificate took.
/// The mark changes nothing in print: PDF fills outlines by winding number, where overlaps do not show.
/// </summary>
internal static class Overlaps
{
    private const byte SimpleOverlap = 0x40;
    private const ushort CompoundOverlap = 0x0400;

    /// <summary>Changes the face in place. A face without 'glyf' is left as it is.</summary>
    public static void Unmark(Span<byte> font)
    {
        if (!TryTable(font, "glyf"u8, out var glyf) || !TryTable(font, "loca"u8, out var loca) || !TryTable(font, "head"u8, out var head))
        {
            return;
        }

        var longOffsets = Word(font[head][50..]) == 1;
        var offsets = font[loca];
        var size = longOffsets ? 4 : 2;
        for (var at = 0; at + 2 * size <= offsets.Length; at += size)
        {
            var from = Offset(offsets[at..], longOffsets);
            var to = Offset(offsets[(at + size)..], longOffsets);
            if (to > from)
            {
                Unmark(font[glyf][from..to], (short)Word(font[glyf][from..]));
            }
        }
    }

    private static void Unmark(Span<byte> glyph, short contours)
    {
        if (contours >= 0)
        {
            // Header of ten bytes, the last point of each contour, the instructions; then the first point's flags, which carry the mark.
            var instructions = 10 + 2 * contours;
            var flags = instructions + 2 + Word(glyph[instructions..]);
            if (contours > 0 && flags < glyph.Length)
            {
                glyph[flags] &= unchecked((byte)~SimpleOverlap);
            }
        }
        else
        {
            BinaryPrimitives.WriteUInt16BigEndian(glyph[10..], (ushort)(Word(glyph[10..]) & ~CompoundOverlap));
        }
    }

    private static int Offset(ReadOnlySpan<byte> at, bool isLong) => isLong ? (int)BinaryPrimitives.ReadUInt32BigEndian(at) : 2 * Word(at);

    private static ushort Word(ReadOnlySpan<byte> at) => BinaryPrimitives.ReadUInt16BigEndian(at);

    private static bool TryTable(ReadOnlySpan<byte> font, ReadOnlySpan<byte> tag, out Range table)
    {
        for (var i = 0; i < Word(font[4..]); i++)
        {
            var record = font.Slice(12 + 16 * i, 16);
            if (record.StartsWith(tag))
            {
                var start = (int)BinaryPrimitives.ReadUInt32BigEndian(record[8..]);
                table = start..(start + (int)BinaryPrimitives.ReadUInt32BigEndian(record[12..]));
                return true;
            }
        }

        table = default;
        return false;
    }
}
