using Lms.Assessments.Rules;
using Lms.Assessments.Uploads;
using static Lms.Assessments.Tests.Uploads.OfficeFile;

namespace Lms.Assessments.Tests.Uploads;

/// <summary>What is in a file decides, not what it is called.</summary>
public sealed class FileContentTests
{
    public static TheoryData<string, byte[]> Known => new()
    {
        { "pdf", Text("%PDF-1.7\n") },
        { "png", [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0] },
        { "jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0] },
        { "webp", Text("RIFF....WEBPVP8 ") },
        { "ogg", Text("OggS\0\0") },
        { "mp3", Text("ID3\u0003\0") },
        { "mp3", [0xFF, 0xFB, 0x90, 0x44, 0, 0] },
        { "m4a", Text("\0\0\0\u0020ftypM4A \0\0") },
        { "mp4", Text("\0\0\0\u0020ftypisom\0\0") },
        { "webm", [0x1A, 0x45, 0xDF, 0xA3, .. Text("\u0001\u0000B\u0082webm")] },
        { "docx", Docx() },
        { "xlsx", Zip(("[Content_Types].xml", Text(Types("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")))) },
        { "pptx", Zip(("[Content_Types].xml", Text(Types("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml")))) },
        { "odt", Zip(("mimetype", Text("application/vnd.oasis.opendocument.text")), ("content.xml", Text("<a/>"))) },
        { "pptx", Zip(("[Content_Types].xml", Text(Types("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"))), ("ppt/embeddings/sheet1.xlsx", Zip(("[Content_Types].xml", Text(Types("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")))))) },
    };

    public static TheoryData<string, byte[]> Refused => new()
    {
        { "upload.type", Text("<html><script>alert(1)</script></html>") },
        { "upload.type", Text("MZ\u0090\0") },
        { "upload.old_office", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0] },
        { "upload.heic", Text("\0\0\0\u0018ftypheic\0\0") },
        { "upload.nested", Zip(("a.txt", Text("a"))) },
        { "upload.nested", Docx(("word/media/more.zip", Text("PK"))) },
        { "upload.nested", Docx(("word/embeddings/oleObject1.bin", Text("x"))) },
        { "upload.nested", Docx(("word/media/image1.png", Zip(("x", Text("y"))))) },
        { "upload.nested", Docx(("word/media/image1.png", Text("MZ\u0090\0"))) },
        { "upload.inside", Docx(("word/run.exe", Text("x"))) },
        { "upload.inside", Docx(("word/run.js", Text("x"))) },
        { "upload.macros", Docx(("word/vbaProject.bin", Text("x"))) },
        { "upload.macros", Zip(("[Content_Types].xml", Text(Types("application/vnd.ms-word.document.macroEnabled.main+xml")))) },
        { "upload.macros", Zip(("mimetype", Text("application/vnd.oasis.opendocument.text")), ("Basic/Standard/Module1.xml", Text("<a/>"))) },
        { "upload.macros", Docx(("word/_rels/settings.xml.rels", Text(Rels("attachedTemplate", "https://bad.example/t.dotm")))) },
        { "upload.broken", Docx(("../x.xml", Text("<a/>"))) },
        { "upload.broken", Docx(("word\\..\\x.xml", Text("<a/>"))) },
        { "upload.broken", Docx(("word/document.xml", Text("<a/>"))) },
        { "upload.broken", Docx(("word/x.xml", Text("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"))) },
        { "upload.broken", Docx()[..^30] },
        { "upload.type", Zip(("[Content_Types].xml", Text(Types("application/vnd.ms-package.xps-document+xml")))) },
        { "upload.type", Zip(("mimetype", Text("application/epub+zip"))) },
        { "upload.old_office", Zip(("mimetype", Text("application/vnd.oasis.opendocument.text")), ("META-INF/manifest.xml", Text("<m:manifest xmlns:m='x'><m:encryption-data/></m:manifest>"))) },
        { "upload.bomb", Docx(("word/big.xml", new byte[120_000_000])) },
        { "upload.bomb", Docx([.. Enumerable.Range(0, 5001).Select(i => ($"word/p{i}.xml", Array.Empty<byte>()))]) },
        { "upload.bomb", Docx(("word/embeddings/a.xlsx", Zip(("[Content_Types].xml", new byte[120_000_000])))) },
    };

    [Theory]
    [MemberData(nameof(Known))]
    public void A_file_is_what_its_bytes_say(string extension, byte[] bytes) => Assert.Equal(extension, FileContent.Read(new MemoryStream(bytes), "called.jpg").Extension);

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_would_run_hide_or_swell_is_refused_by_its_name(string code, byte[] bytes) =>
        Assert.Equal(code, Assert.Throws<RuleBroken>(() => FileContent.Read(new MemoryStream(bytes), "called.docx")).Code);

    [Fact]
    public void A_text_is_a_text_only_when_it_is_called_one_and_reads_as_one()
    {
        Assert.Equal("txt", FileContent.Read(new MemoryStream(Text("Салом, Олам\r\n")), "note.txt").Extension);
        Assert.Throws<RuleBroken>(() => FileContent.Read(new MemoryStream(Text("Салом")), "note.html"));
        Assert.Throws<RuleBroken>(() => FileContent.Read(new MemoryStream([0x41, 0, 0x42]), "note.txt"));
        Assert.Throws<RuleBroken>(() => FileContent.Read(new MemoryStream([0xC3, 0x28]), "note.txt"));
    }
}
