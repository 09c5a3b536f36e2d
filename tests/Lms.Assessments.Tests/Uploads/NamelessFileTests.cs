using System.IO.Compression;
using System.Text;
using Lms.Assessments.Rules;
using Lms.Assessments.Uploads;
using SkiaSharp;

namespace Lms.Assessments.Tests.Uploads;

public sealed class NamelessFileTests
{
    private const string Who = "Gulnora Hakimova";
    private static readonly string Docx = FileType.Of("docx").ContentType;

    [Fact]
    public void A_word_document_loses_its_author_its_company_and_the_names_on_its_comments()
    {
        var photo = Jpeg();
        var bytes = OfficeFile.Docx(
            ("docProps/core.xml", OfficeFile.Text($"<cp:coreProperties xmlns:cp='c' xmlns:dc='d' xmlns:dcterms='t'><dc:title>Essay of {Who}</dc:title><dc:creator>{Who}</dc:creator><cp:lastModifiedBy>{Who}</cp:lastModifiedBy><dcterms:created>2026-12-01T05:00:00Z</dcterms:created></cp:coreProperties>")),
            ("docProps/app.xml", OfficeFile.Text($"<Properties xmlns='p'><Application>Word</Application><Company>{Who} and sons</Company><Template>C:\\Users\\{Who}\\Normal.dotm</Template></Properties>")),
            ("docProps/custom.xml", OfficeFile.Text($"<Properties xmlns='p'><property name='x'><lpwstr>{Who}</lpwstr></property></Properties>")),
            ("word/comments.xml", OfficeFile.Text($"<w:comments xmlns:w='w'><w:comment w:id='0' w:author='{Who}' w:initials='GH'><w:t>Keep this</w:t></w:comment></w:comments>")),
            ("word/people.xml", OfficeFile.Text($"<w15:people xmlns:w15='w'><w15:person w15:author='{Who}'><w15:presenceInfo w15:providerId='AD' w15:userId='{Who}'/></w15:person></w15:people>")),
            ("word/_rels/settings.xml.rels", OfficeFile.Text(OfficeFile.Rels("attachedTemplate", $"file:///C:/Users/{Who}/Normal.dotm"))),
            ("word/media/image1.jpeg", photo));
        Assert.Equal("docx", FileContent.Read(new MemoryStream(bytes), "a.docx").Extension);

        var cleaned = NamelessFile.Run(bytes, Docx);

        Assert.Equal("docx", FileContent.Read(new MemoryStream(cleaned), "a.docx").Extension);
        var parts = Parts(cleaned);
        Assert.Equal(Parts(bytes).Keys, parts.Keys);
        Assert.All(parts, p => Assert.DoesNotContain("Hakimova", p.Value, StringComparison.Ordinal));
        Assert.Contains("Keep this", parts["word/comments.xml"], StringComparison.Ordinal);
        Assert.Contains("2026-12-01T05:00:00Z", parts["docProps/core.xml"], StringComparison.Ordinal);
        Assert.Equal(Parts(bytes)["word/document.xml"], parts["word/document.xml"]);
        using var picture = SKBitmap.Decode(Encoding.Latin1.GetBytes(parts["word/media/image1.jpeg"]));
        Assert.Equal((8, 8), (picture.Width, picture.Height));
    }

    [Fact]
    public void An_open_document_loses_them_too_and_stays_one()
    {
        var bytes = OfficeFile.Zip(
            ("mimetype", OfficeFile.Text("application/vnd.oasis.opendocument.text")),
            ("meta.xml", OfficeFile.Text($"<m xmlns:dc='d' xmlns:meta='m'><meta:initial-creator>{Who}</meta:initial-creator><dc:creator>{Who}</dc:creator><meta:user-defined>{Who}</meta:user-defined></m>")),
            ("content.xml", OfficeFile.Text($"<o xmlns:dc='d' xmlns:office='o'><office:annotation><dc:creator>{Who}</dc:creator><p>Keep this</p></office:annotation></o>")));
        var cleaned = NamelessFile.Run(bytes, FileType.Of("odt").ContentType);
        Assert.Equal("odt", FileContent.Read(new MemoryStream(cleaned), "a.odt").Extension);
        Assert.All(Parts(cleaned), p => Assert.DoesNotContain("Hakimova", p.Value, StringComparison.Ordinal));
        Assert.Contains("Keep this", Parts(cleaned)["content.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_pdf_loses_its_author_in_place_also_from_XMP_and_from_comments()
    {
        var pdf = Latin($"""
            %PDF-1.7
            1 0 obj << /Type /Catalog /Metadata 4 0 R /Outlines << /Title (Chapter one) >> >> endobj
            2 0 obj << /Author ({Who} \(student\)) /Title <48616B696D6F7661> /CreationDate (D:20261201) >> endobj
            3 0 obj << /Type /Annot /Subtype /Text /T ({Who}) /Contents (Keep this) >> endobj
            4 0 obj << /Type /Metadata /Subtype /XML /Length 70 >> stream
            <x><dc:creator><rdf:li>{Who}</rdf:li></dc:creator></x>
            endstream endobj
            trailer << /Root 1 0 R /Info 2 0 R >>
            """);

        var text = Encoding.Latin1.GetString(NamelessFile.Run(pdf, "application/pdf"));

        Assert.Equal(pdf.Length, text.Length);
        Assert.DoesNotContain("Hakimova", text, StringComparison.Ordinal);
        Assert.DoesNotContain("48616B", text, StringComparison.Ordinal);
        Assert.Contains("(Chapter one)", text, StringComparison.Ordinal);
        Assert.Contains("(Keep this)", text, StringComparison.Ordinal);
        Assert.Contains("(D:20261201)", text, StringComparison.Ordinal);
        Assert.Equal("trailer", text[Encoding.Latin1.GetString(pdf).IndexOf("trailer", StringComparison.Ordinal)..][..7]);
    }

    [Fact]
    public void A_pdf_with_packed_objects_loses_it_from_inside_them()
    {
        var objects = $"7 0 8 90 << /Author ({Who}) /Title (Essay of {Who}) >>".PadRight(99) + "<< /Type /Font /Name (F1) >>" + new string(' ', 300);
        var packed = Pack(objects);
        byte[] pdf = [.. Latin($"%PDF-1.7\n5 0 obj << /Type /ObjStm /N 2 /First 9 /Filter /FlateDecode /Length {packed.Length} >> stream\n"), .. packed, .. Latin("\nendstream endobj\n6 0 obj << /Type /XRef /Info 7 0 R >> endobj")];

        var cleaned = NamelessFile.Run(pdf, "application/pdf");

        Assert.Equal(pdf.Length, cleaned.Length);
        var inside = Unpack(cleaned.AsSpan(Encoding.Latin1.GetString(cleaned).IndexOf("stream\n", StringComparison.Ordinal) + 7).ToArray());
        Assert.DoesNotContain("Hakimova", inside, StringComparison.Ordinal);
        Assert.Contains("/Name (F1)", inside, StringComparison.Ordinal);
        Assert.Equal(objects.Length, inside.Length);
    }

    [Theory]
    [InlineData("%PDF-1.7\n1 0 obj << /Author (x) >> endobj trailer << /Encrypt 9 0 R /Info 1 0 R >>")]
    [InlineData("%PDF-1.7\n1 0 obj << /Collection << /Author (Gulnora) >> >> endobj")]
    [InlineData("%PDF-1.7\n1 0 obj << /Type /ObjStm /N 1 /First 4 /Filter /LZWDecode >> stream\nabc\nendstream endobj")]
    public void What_cannot_be_looked_into_is_refused(string pdf) =>
        Assert.Equal("upload.not_nameless", Assert.Throws<RuleBroken>(() => NamelessFile.Run(Latin(pdf), "application/pdf")).Code);

    [Fact]
    public void A_picture_was_drawn_anew_when_it_came_and_has_nothing_left()
    {
        var drawn = PictureShrink.Run(Jpeg(), FileType.Of("jpg")).Bytes;
        Assert.Contains("Hakimova", Encoding.Latin1.GetString(Jpeg()), StringComparison.Ordinal);
        Assert.DoesNotContain("Hakimova", Encoding.Latin1.GetString(drawn), StringComparison.Ordinal);
        Assert.Equal(drawn, NamelessFile.Run(drawn, "image/jpeg"));
    }

    /// <summary>As a phone writes it: Exif with an artist, and a comment.</summary>
    private static byte[] Jpeg()
    {
        using var picture = new SKBitmap(8, 8);
        using var pixels = picture.PeekPixels();
        using var encoded = pixels.Encode(SKEncodedImageFormat.Jpeg, 80)!;
        byte[] bytes = encoded.ToArray(), exif = [.. Latin($"Exif\0\0MM\0*\0\0\0\u0008\0\0{Who}")], note = [.. Latin(Who)];
        return [.. bytes[..2], 0xFF, 0xE1, 0, (byte)(exif.Length + 2), .. exif, 0xFF, 0xFE, 0, (byte)(note.Length + 2), .. note, .. bytes[2..]];
    }

    private static Dictionary<string, string> Parts(byte[] document)
    {
        using var zip = new ZipArchive(new MemoryStream(document));
        return zip.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var reader = new StreamReader(e.Open(), Encoding.Latin1);
            return reader.ReadToEnd();
        }, StringComparer.Ordinal);
    }

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    private static byte[] Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var to = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            to.Write(Latin(text));
        }

        return packed.ToArray();
    }

    private static string Unpack(byte[] packed)
    {
        using var reader = new StreamReader(new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress), Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
