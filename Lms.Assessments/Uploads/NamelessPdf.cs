using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Lms.Assessments.Uploads;

/// <summary>
/// A PDF (ISO 32000) with the same bytes at the same places, so that its tables of places stay right: strings of the information
/// dictionary and names on comments become spaces, XMP becomes empty, also where they stand in compressed object streams.
/// </summary>
internal static partial class NamelessPdf
{
    private const int LargestStream = 50_000_000;

    public static byte[] Run(byte[] bytes)
    {
        var (text, cleaned) = (Encoding.Latin1.GetString(bytes), (byte[])bytes.Clone());
        if (text.Contains("/Encrypt", StringComparison.Ordinal))
        {
            throw NamelessFile.Refusal();
        }

        var about = Info().Matches(text).Select(m => m.Groups["number"].Value).ToHashSet(StringComparer.Ordinal);
        foreach (Match found in Object().Matches(text))
        {
            var start = found.Index + found.Length;
            var end = text.IndexOf("endobj", start, StringComparison.Ordinal) is >= 0 and var stop ? stop : text.Length;
            var stream = text.IndexOf("stream", start, end - start, StringComparison.Ordinal);
            var words = text[start..(stream >= 0 ? stream : end)];
            PdfStrings.Blank(cleaned, start, words, all: about.Contains(found.Groups["number"].Value));
            if (stream >= 0 && Name().Match(words) is { Success: true } kind)
            {
                CleanStream(cleaned, text, stream, words, about, isObjects: kind.Value.EndsWith("ObjStm", StringComparison.Ordinal));
            }
        }

        var rest = Encoding.Latin1.GetString(cleaned);
        return Author().IsMatch(rest) || Creator().IsMatch(rest) ? throw NamelessFile.Refusal() : cleaned;
    }

    private static void CleanStream(byte[] cleaned, string text, int at, string words, HashSet<string> about, bool isObjects)
    {
        var start = at + "stream".Length + (text[at + "stream".Length] == '\r' ? 2 : 1);
        var end = text.IndexOf("endstream", start, StringComparison.Ordinal);
        var isFlate = words.Contains("FlateDecode", StringComparison.Ordinal);
        if (end < 0 || words.Contains("/Predictor", StringComparison.Ordinal) || Filters().Count(words) > 1 || (isObjects && !isFlate))
        {
            throw NamelessFile.Refusal();
        }

        var room = cleaned.AsSpan(start, end - start);
        if (!isObjects && !isFlate)
        {
            room.Fill((byte)' ');
            return;
        }

        var inside = isObjects ? CleanObjects(Inflate(room.ToArray()), words, about) : [(byte)' '];
        var packed = Deflate(inside);
        if (packed.Length > room.Length)
        {
            throw NamelessFile.Refusal();
        }

        // What follows the end of the packed bytes is not read.
        room.Clear();
        packed.CopyTo(room);
    }

    private static byte[] CleanObjects(byte[] inside, string words, HashSet<string> about)
    {
        var text = Encoding.Latin1.GetString(inside);
        var first = int.Parse(First().Match(words).Groups["at"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var places = text[..first].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Chunk(2)
            .Select(p => (Number: p[0], At: first + int.Parse(p[1], NumberStyles.None, CultureInfo.InvariantCulture))).OrderBy(p => p.At).ToList();
        foreach (var (i, (number, at)) in places.Index())
        {
            PdfStrings.Blank(inside, at, text[at..(i + 1 < places.Count ? places[i + 1].At : text.Length)], all: about.Contains(number));
        }

        return Author().IsMatch(Encoding.Latin1.GetString(inside)) ? throw NamelessFile.Refusal() : inside;
    }

    private static byte[] Inflate(byte[] packed)
    {
        using var from = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        try
        {
            for (int read; (read = from.Read(buffer)) > 0;)
            {
                bytes.Write(buffer, 0, read);
                if (bytes.Length > LargestStream)
                {
                    throw NamelessFile.Refusal();
                }
            }
        }
        catch (InvalidDataException)
        {
            throw NamelessFile.Refusal();
        }

        return bytes.ToArray();
    }

    private static byte[] Deflate(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var to = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            to.Write(bytes);
        }

        return packed.ToArray();
    }

    [GeneratedRegex(@"/Info\s+(?<number>\d+)\s+\d+\s+R", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Info();

    [GeneratedRegex(@"\b(?<number>\d{1,10})\s+\d{1,5}\s+obj\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Object();

    [GeneratedRegex(@"/Type\s*/(ObjStm|Metadata)|/Subtype\s*/XML", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Name();

    [GeneratedRegex(@"/First\s+(?<at>\d{1,9})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex First();

    [GeneratedRegex(@"/\w+Decode\b", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Filters();

    [GeneratedRegex(@"/Author\s*(\(\s*[^\s)]|<\s*[0-9A-Fa-f])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Author();

    [GeneratedRegex(@"<dc:creator>(\s*<[^>]*>)*\s*[^\s<]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Creator();
}
