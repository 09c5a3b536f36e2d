using System.IO.Compression;
using System.Text;
using System.Xml;
using Lms.Assessments.Rules;

namespace Lms.Assessments.Uploads;

/// <summary>What the parts of a document say about it: its type, and whether it would run something or fetch something when it is opened.</summary>
internal static class OfficeParts
{
    private static readonly (string Part, string Extension)[] MainParts =
    [
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "docx"),
        ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "xlsx"),
        ("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", "pptx"),
    ];

    private static readonly string[] Fetched = ["/attachedTemplate", "/oleObject", "/frame", "/subDocument", "/control"];

    /// <summary>One part, by its name and its first bytes.</summary>
    public static void Check(ZipArchiveEntry entry, ReadOnlySpan<byte> head)
    {
        var name = entry.FullName;
        if (name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || name.Contains("vbaData", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase)
            || name.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase) || name.Contains("/activeX/", StringComparison.OrdinalIgnoreCase))
        {
            throw new RuleBroken("upload.macros");
        }

        // An object of another program: a file in a file, of any kind.
        if (name.Contains("embeddings/", StringComparison.OrdinalIgnoreCase) || head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("Rar!"u8) || head.StartsWith("MZ"u8)
            || head.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF]) || head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            throw new RuleBroken("upload.nested");
        }

        if (name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
        {
            CheckLinks(entry);
        }
        else if (name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && Encoding.UTF8.GetString(head).Replace("\0", "", StringComparison.Ordinal).Contains("<!DOCTYPE", StringComparison.Ordinal)
            && !name.StartsWith("META-INF/", StringComparison.Ordinal))
        {
            throw new RuleBroken("upload.broken");
        }
    }

    /// <exception cref="RuleBroken"><c>upload.macros</c>, <c>upload.type</c></exception>
    public static FileType OpenXml(ZipArchiveEntry types)
    {
        string? found = null;
        using var stream = types.Open();
        using var xml = Reader(stream);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.GetAttribute("ContentType") is not { } type)
            {
                continue;
            }

            if (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase))
            {
                throw new RuleBroken("upload.macros");
            }

            found ??= MainParts.FirstOrDefault(p => p.Part.Equals(type, StringComparison.OrdinalIgnoreCase)).Extension;
        }

        return found is null ? throw new RuleBroken("upload.type") : FileType.Of(found);
    }

    /// <exception cref="RuleBroken"><c>upload.old_office</c> where it is encrypted, <c>upload.type</c></exception>
    public static FileType OpenDocument(ZipArchive zip)
    {
        // A zip without a type of its own is an archive, and no document.
        if (zip.GetEntry("mimetype") is not { } entry || entry.Length > 200)
        {
            throw new RuleBroken("upload.nested");
        }

        using var stream = new StreamReader(entry.Open(), Encoding.ASCII);
        var said = stream.ReadToEnd().Trim();
        var type = FileType.All.FirstOrDefault(t => t.ContentType == said && t.Extension.StartsWith("od", StringComparison.Ordinal)) ?? throw new RuleBroken("upload.type");
        if (zip.GetEntry("META-INF/manifest.xml") is { } manifest)
        {
            using var opened = manifest.Open();
            // Old versions name the DTD of the manifest; it is passed over and never read.
            using var xml = Reader(opened, DtdProcessing.Ignore);
            while (xml.Read())
            {
                if (xml.LocalName == "encryption-data")
                {
                    throw new RuleBroken("upload.old_office");
                }
            }
        }

        return type;
    }

    private static void CheckLinks(ZipArchiveEntry rels)
    {
        using var stream = rels.Open();
        using var xml = Reader(stream);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && string.Equals(xml.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase)
                && Fetched.Any(f => xml.GetAttribute("Type")?.EndsWith(f, StringComparison.OrdinalIgnoreCase) == true)
                && xml.GetAttribute("Target")?.StartsWith("file:///", StringComparison.OrdinalIgnoreCase) != true)
            {
                throw new RuleBroken("upload.macros");
            }
        }
    }

    private static XmlReader Reader(Stream stream, DtdProcessing dtd = DtdProcessing.Prohibit) =>
        XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = dtd, XmlResolver = null, MaxCharactersInDocument = 20_000_000 });
}
