using System.IO.Compression;
using System.Text;

namespace Lms.Assessments.Tests.Uploads;

/// <summary>Documents made for a test.</summary>
internal static class OfficeFile
{
    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    public static string Types(string main) =>
        $"""<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="{main}"/></Types>""";

    public static string Rels(string type, string target, bool external = true) =>
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://x/{type}" Target="{target}" {(external ? "TargetMode=\"External\"" : "")}/></Relationships>""";

    /// <summary>A whole Word document with further parts.</summary>
    public static byte[] Docx(params (string Name, byte[] Bytes)[] more) =>
        Zip([("[Content_Types].xml", Text(Types(Word))), ("word/document.xml", Text("<w:document xmlns:w='x'>a</w:document>")), .. more]);

    public static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
