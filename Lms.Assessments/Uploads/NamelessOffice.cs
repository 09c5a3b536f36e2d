using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Lms.Assessments.Uploads;

/// <summary>
/// An office document packed anew: its parts in their order, names emptied. OOXML (ECMA-376): docProps, comment and revision authors,
/// people; OpenDocument (ISO/IEC 26300): meta.xml, annotations and tracked changes.
/// </summary>
internal static class NamelessOffice
{
    private const int Largest = 30_000_000;

    // By local name, wherever they stand: nothing but a person is called so in these formats.
    private static readonly HashSet<string> Attributes = ["author", "initials", "userId", "providerId", "lastModifiedBy", "userName", "absPath"];

    private static readonly HashSet<string> Elements =
    [
        "creator", "lastModifiedBy", "initial-creator", "printed-by", "creator-initials", "author-name", "author-initials", "sender-firstname", "sender-lastname", "sender-initials",
        "sender-email", "Company", "Manager", "HyperlinkBase", "Template",
    ];

    // In the parts about the document as a whole all words go: a title is often the file's name, and that its author's.
    private static readonly HashSet<string> Kept = ["created", "modified", "date", "revision", "creation-date", "editing-cycles", "editing-duration", "generator", "Application", "AppVersion"];

    public static byte[] Run(byte[] bytes)
    {
        using var written = new MemoryStream(bytes.Length);
        using (var from = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read))
        using (var to = new ZipArchive(written, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in from.Entries)
            {
                Put(to, part.FullName, Clean(part.FullName, Read(part)));
            }
        }

        return written.ToArray();
    }

    private static void Put(ZipArchive to, string name, byte[] bytes)
    {
        // OpenDocument is known by this entry standing first and as it is.
        using var entry = to.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Optimal).Open();
        entry.Write(bytes);
    }

    private static byte[] Read(ZipArchiveEntry part)
    {
        using var from = part.Open();
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = from.Read(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > Largest)
            {
                throw NamelessFile.Refusal();
            }
        }

        return bytes.ToArray();
    }

    private static byte[] Clean(string name, byte[] bytes) => FileName.Extension(name).ToUpperInvariant() switch
    {
        "XML" or "RELS" or "VML" => CleanXml(name, bytes),
        "JPG" or "JPEG" or "JFIF" => NamelessJpeg.Run(bytes),
        "DOCX" or "XLSX" or "PPTX" => Run(bytes),
        _ => bytes,
    };

    private static byte[] CleanXml(string name, byte[] bytes)
    {
        XDocument xml;
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            xml = XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            throw NamelessFile.Refusal();
        }

        var isAbout = name.StartsWith("docProps/", StringComparison.OrdinalIgnoreCase) || name == "meta.xml";
        var isPeople = name.Contains("persons/", StringComparison.OrdinalIgnoreCase) || name.EndsWith("/people.xml", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("uthors.xml", StringComparison.Ordinal);
        var isNotes = name.Contains("comments", StringComparison.OrdinalIgnoreCase);
        var found = false;
        foreach (var element in xml.Descendants().ToList())
        {
            var called = element.Name.LocalName;
            if (!element.HasElements && element.Value.Length > 0 && (isAbout ? !Kept.Contains(called) : Elements.Contains(called) || (isNotes && called == "author")))
            {
                (element.Value, found) = ("", true);
            }

            foreach (var attribute in element.Attributes().Where(a => a.Value.Length > 0 && IsName(a, called, isPeople)))
            {
                (attribute.Value, found) = (attribute.Name.LocalName == "Target" ? "file:///" : "", true);
            }
        }

        return found ? Write(xml) : bytes;
    }

    // Excel writes the folder it was saved in, and Word that of its template: both begin with the user's name.
    private static bool IsName(XAttribute attribute, string element, bool isPeople) => attribute.Name.LocalName switch
    {
        "url" => element == "absPath",
        "Target" => attribute.Value.StartsWith("file:///", StringComparison.OrdinalIgnoreCase) && attribute.Value.Length > 8,
        "name" or "displayName" => isPeople,
        var name => Attributes.Contains(name),
    };

    private static byte[] Write(XDocument xml)
    {
        using var bytes = new MemoryStream();
        xml.Save(bytes, SaveOptions.DisableFormatting);
        return bytes.ToArray();
    }
}
