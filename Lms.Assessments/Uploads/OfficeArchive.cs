using System.IO.Compression;
using System.Text;
using System.Xml;
using Lms.Assessments.Rules;

namespace Lms.Assessments.Uploads;

/// <summary>
/// A zip that says it is a document. It is unpacked here once, into nothing, with every byte counted: the sizes an archive declares
/// are claims. Formats: OOXML (ECMA-376: the type of the main part in [Content_Types].xml) and OpenDocument (ISO/IEC 26300: the entry mimetype).
/// </summary>
internal static class OfficeArchive
{
    public const int MostEntries = 5_000;
    public const long MostBytes = 300_000_000;

    /// <summary>Text packs to a tenth, a sparse sheet to a thirtieth; a bomb to a thousandth.</summary>
    public const int MostRatio = 100;

    private const int LongestName = 200;
    private const int Deepest = 10;
    private const int LongestDirectory = 2_000_000;

    // What the three programs and their free counterparts put into documents. An embedded document is one of these formats itself.
    private static readonly HashSet<string> Inside = new(StringComparer.OrdinalIgnoreCase)
    {
        "xml", "rels", "vml", "rdf", "txt", "png", "jpg", "jpeg", "jfif", "gif", "bmp", "tif", "tiff", "emf", "wmf", "emz", "wmz", "svg", "svm", "webp", "wdp", "ico",
        "ttf", "otf", "odttf", "fntdata", "mp3", "m4a", "wav", "mp4", "m4v", "bin", "data", "dat", "json", "xsl", "thmx", "css",
    };

    private static readonly string[] Embedded = ["docx", "xlsx", "pptx"];

    /// <exception cref="RuleBroken"><c>upload.broken</c>, <c>upload.bomb</c>, <c>upload.nested</c>, <c>upload.inside</c> (name), <c>upload.macros</c>, <c>upload.old_office</c>, <c>upload.type</c></exception>
    public static FileType Read(Stream content) => Read(content, new Budget(content.Length), embedded: false);

    private static FileType Read(Stream content, Budget budget, bool embedded)
    {
        CheckDirectory(content);
        try
        {
            content.Position = 0;
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            budget.Enter(zip.Entries.Count);
            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var entry in zip.Entries)
            {
                CheckName(entry.FullName, embedded);
                if (!names.Add(entry.FullName))
                {
                    // Two entries of one name: which of them a reader opens, each program decides for itself.
                    throw new RuleBroken("upload.broken");
                }

                Unpack(entry, budget);
            }

            return zip.GetEntry("[Content_Types].xml") is { } types ? OfficeParts.OpenXml(types) : OfficeParts.OpenDocument(zip);
        }
        catch (Exception error) when (error is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException or DecoderFallbackException)
        {
            throw new RuleBroken("upload.broken");
        }
    }

    private static void Unpack(ZipArchiveEntry entry, Budget budget)
    {
        var extension = FileName.Extension(entry.FullName);
        using var opened = entry.Open();
        if (Embedded.Contains(extension, StringComparer.OrdinalIgnoreCase))
        {
            using var inner = new MemoryStream();
            budget.Count(opened, piece => inner.Write(piece));
            Read(inner, budget, embedded: true);
            return;
        }

        var head = new byte[4096];
        var kept = 0;
        budget.Count(opened, piece =>
        {
            var more = Math.Min(piece.Length, head.Length - kept);
            piece[..more].CopyTo(head.AsSpan(kept));
            kept += more;
        });
        OfficeParts.Check(entry, head.AsSpan(0, kept));
    }

    private static void CheckName(string name, bool embedded)
    {
        if (name.Length > LongestName || name.Contains('\\', StringComparison.Ordinal) || name.Contains(':', StringComparison.Ordinal) || name.StartsWith('/')
            || name.Split('/') is var parts && (parts.Length > Deepest || parts.Contains("..")))
        {
            throw new RuleBroken("upload.broken");
        }

        var extension = FileName.Extension(name.Split('/')[^1]);
        var nested = Embedded.Contains(extension, StringComparer.OrdinalIgnoreCase);
        if (extension.ToUpperInvariant() is "ZIP" or "RAR" or "7Z" or "GZ" or "TAR" or "JAR" or "CAB" or "ISO" or "BZ2" or "XZ" || (nested && embedded))
        {
            throw new RuleBroken("upload.nested");
        }

        if (extension.Length > 0 && !nested && !Inside.Contains(extension))
        {
            throw new RuleBroken("upload.inside", name);
        }
    }

    // The reader takes the whole directory into memory before it says how many entries there are.
    private static void CheckDirectory(Stream content)
    {
        var length = (int)Math.Min(content.Length, 66_000);
        var tail = new byte[length];
        content.Position = content.Length - length;
        content.ReadExactly(tail);
        var end = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || end + 22 > length)
        {
            throw new RuleBroken("upload.broken");
        }

        var entries = System.Buffers.Binary.BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(end + 10));
        var starts = System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        if (entries > MostEntries || content.Length - length + end - starts is < 0 or > LongestDirectory)
        {
            throw new RuleBroken("upload.bomb");
        }
    }

    /// <summary>What all entries together, those of embedded documents too, may still unpack to.</summary>
    private sealed class Budget(long packed)
    {
        private readonly long most = Math.Min(MostBytes, Math.Max(packed * MostRatio, 1_000_000));
        private readonly byte[] buffer = new byte[64 * 1024];
        private long bytes;
        private int entries;

        public void Enter(int more)
        {
            entries += more;
            if (entries > MostEntries)
            {
                throw new RuleBroken("upload.bomb");
            }
        }

        public void Count(Stream stream, Take take)
        {
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                bytes += read;
                if (bytes > most)
                {
                    throw new RuleBroken("upload.bomb");
                }

                take(buffer.AsSpan(0, read));
            }
        }

        public delegate void Take(ReadOnlySpan<byte> piece);
    }
}
