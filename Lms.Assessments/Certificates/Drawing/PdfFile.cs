using System.Buffers.Text;
using System.Globalization;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace Lms.Assessments.Certificates.Drawing;

/// <summary>
/// Finishes a one-page PDF as Skia writes it with two things Skia cannot do: a drawing of our own under the page
/// (its deflater takes longer over a QR than everything else takes together), and an identity that does not come from the clock.
/// It reads only what Skia writes and throws <see cref="InvalidOperationException"/> at anything else.
/// </summary>
internal static class PdfFile
{
    private const int EntryLength = 20;
    private const int UuidLength = 36;
    private const int HexLength = 32;

    /// <param name="pdf">What Skia wrote.</param>
    /// <param name="underlay">Page content to draw under what is there.</param>
    public static byte[] Finish(ReadOnlySpan<byte> pdf, ReadOnlySpan<byte> underlay)
    {
        var table = TableOf(pdf);
        var entries = pdf[(table + 5 + 1 + pdf[(table + 5)..].IndexOf((byte)'\n'))..];
        var count = entries.IndexOf("trailer"u8) / EntryLength;
        var trailer = entries[(count * EntryLength)..];

        // The page's content becomes a list of two: ours first, so that it finds the page as it is before Skia turns it over.
        var page = Place(pdf.IndexOf("<</Type /Page\n"u8));
        var from = page + Place(pdf[page..].IndexOf("/Contents "u8)) + 10;
        var to = from + Place(pdf[from..].IndexOf(" R"u8)) + 2;
        var contents = Ascii($"[{count} 0 R {Encoding.ASCII.GetString(pdf[from..to])}]");
        var deflated = Deflated(underlay);
        var head = Ascii($"{count} 0 obj\n<</Length {deflated.Length}\n/Filter /FlateDecode>> stream\n");
        var foot = "\nendstream\nendobj\n"u8;
        var shift = contents.Length - (to - from);
        var newTable = table + shift + head.Length + deflated.Length + foot.Length;
        var heading = Ascii($"xref\n0 {count + 1}\n0000000000 65535 f \n");
        var end = Ending(trailer, count + 1, newTable);

        var file = new byte[newTable + heading.Length + count * EntryLength + end.Length];
        var rest = file.AsSpan();
        Put(ref rest, pdf[..from]);
        Put(ref rest, contents);
        Put(ref rest, pdf[to..table]);
        Put(ref rest, head);
        Put(ref rest, deflated);
        Put(ref rest, foot);
        Put(ref rest, heading);
        for (var i = 1; i < count; i++)
        {
            var offset = Utf8Parser.TryParse(entries[(i * EntryLength)..], out int found, out _) ? found : throw NotAsExpected();
            PutEntry(ref rest, offset > from ? offset + shift : offset);
        }

        PutEntry(ref rest, table + shift);
        Put(ref rest, end);
        Identify(file);
        return file;
    }

    /// <summary>The same without a drawing of our own: any number of pages as Skia wrote them, with an identity from what is drawn.</summary>
    /// <param name="pdf">What Skia wrote.</param>
    public static byte[] Finish(ReadOnlySpan<byte> pdf)
    {
        var table = TableOf(pdf);
        var from = table + Place(pdf[table..].IndexOf("trailer\n"u8));
        var count = Utf8Parser.TryParse(pdf[(table + 7)..], out int said, out _) ? said : throw NotAsExpected();
        var end = Ending(pdf[from..], count, table);
        byte[] file = [.. pdf[..from], .. end];
        Identify(file);
        return file;
    }

    // Skia draws its identities by chance and writes each in the shorter of two ways, one of which cannot be written over in place:
    // of a hundred files about three came that way. So the end is always written anew.
    private static byte[] Ending(ReadOnlySpan<byte> trailer, int size, int table)
    {
        var zeros = new string('0', HexLength);
        return Ascii($"trailer\n<</Size {size}\n/Root {Reference(trailer, "/Root "u8)}\n/Info {Reference(trailer, "/Info "u8)}\n/ID [<{zeros}> <{zeros}>]>>\nstartxref\n{table}\n%%EOF\n");
    }

    // Drawn twice the file is the same, and two different ones never share an identity.
    private static void Identify(Span<byte> file)
    {
        var document = After(file, file.IndexOf("<xmpMM:DocumentID>uuid:"u8), 23);
        var instance = After(file, file.IndexOf("<xmpMM:InstanceID>uuid:"u8), 23);
        var trailer = After(file, file.LastIndexOf("/ID [<"u8), 6);
        file.Slice(document, UuidLength).Fill((byte)'0');
        file.Slice(instance, UuidLength).Fill((byte)'0');
        file.Slice(trailer, HexLength).Fill((byte)'0');
        file.Slice(trailer + HexLength + 3, HexLength).Fill((byte)'0');
        // An identity, not a seal: the certificate's seal is its signed statement.
        Span<byte> digest = stackalloc byte[16];
        XxHash128.Hash(file, digest);
        digest[6] = (byte)(digest[6] & 0x0F | 0x80); // RFC 9562, version 8: made by a rule of our own
        digest[8] = (byte)(digest[8] & 0x3F | 0x80);
        var uuid = new Guid(digest, bigEndian: true);
        Utf8Formatter.TryFormat(uuid, file[document..], out _, 'D');
        Utf8Formatter.TryFormat(uuid, file[instance..], out _, 'D');
        Convert.TryToHexString(digest, file[trailer..], out _);
        Convert.TryToHexString(digest, file[(trailer + HexLength + 3)..], out _);
    }

    private static int TableOf(ReadOnlySpan<byte> pdf)
    {
        var start = Place(pdf.LastIndexOf("\nstartxref\n"u8)) + 11;
        return Utf8Parser.TryParse(pdf[start..], out int table, out _) && table > 0 && table < pdf.Length && pdf[table..].StartsWith("xref\n0 "u8)
            ? table
            : throw NotAsExpected();
    }

    private static byte[] Deflated(ReadOnlySpan<byte> content)
    {
        using var stream = new MemoryStream(content.Length / 2);
        using (var deflate = new ZLibStream(stream, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(content);
        }

        return stream.ToArray();
    }

    private static string Reference(ReadOnlySpan<byte> trailer, ReadOnlySpan<byte> key)
    {
        var from = Place(trailer.IndexOf(key)) + key.Length;
        return Encoding.ASCII.GetString(trailer.Slice(from, Place(trailer[from..].IndexOf(" R"u8)) + 2));
    }

    private static void Put(ref Span<byte> rest, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(rest);
        rest = rest[bytes.Length..];
    }

    private static void PutEntry(ref Span<byte> rest, int offset)
    {
        Utf8Formatter.TryFormat(offset, rest, out _, new('D', 10));
        " 00000 n \n"u8.CopyTo(rest[10..]);
        rest = rest[EntryLength..];
    }

    private static int After(ReadOnlySpan<byte> file, int found, int length) => Place(found) + length < file.Length ? found + length : throw NotAsExpected();

    private static int Place(int found) => found >= 0 ? found : throw NotAsExpected();

    private static InvalidOperationException NotAsExpected() => new("The PDF is not laid out as Skia lays it out.");

    private static byte[] Ascii(FormattableString text) => Encoding.ASCII.GetBytes(text.ToString(CultureInfo.InvariantCulture));
}
