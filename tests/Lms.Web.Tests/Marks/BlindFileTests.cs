using System.IO.Compression;
using System.Net;
using System.Text;
using Lms.Testing;
using SkiaSharp;

namespace Lms.Web.Tests.Marks;

/// <summary>Files of work that is marked by people who are not to know whose it is.</summary>
public sealed class BlindFileTests(LmsApp app) : IClassFixture<LmsApp>
{
    private const string Who = "Gulnora Hakimova";

    [Fact]
    public async Task A_marker_gets_each_file_under_a_number_and_without_its_authors_name()
    {
        var files = new (string Name, byte[] Bytes)[]
        {
            ("Hakimova essay.docx", Docx()),
            ("Hakimova.pdf", Encoding.Latin1.GetBytes($"%PDF-1.7\n1 0 obj << /Author ({Who}) /Title (Essay of {Who}) >> endobj\ntrailer << /Info 1 0 R >>")),
            ("me.jpg", Jpeg()),
        };
        var (submission, ids) = await HandedIn("CC33", files);
        using var assessor = await app.SignIn("assessor");
        await assessor.Post("/marks", form: $"form[action*='{submission}']");
        var page = await assessor.Get($"/marks/{submission}");
        Assert.DoesNotContain("Hakimova", page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        foreach (var (place, extension) in new[] { "docx", "pdf", "jpg" }.Index())
        {
            using var file = await assessor.Fetch(HttpMethod.Get, $"/marks/{submission}/files/{ids[place]}");
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
            Assert.Equal($"CC33-{place + 1}.{extension}", file.Content.Headers.ContentDisposition!.FileName);
            var bytes = await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotContain("Hakimova", extension == "docx" ? Inside(bytes) : Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await assessor.Get($"/uploads/{ids[place]}")).Status);
        }
    }

    [Fact]
    public async Task A_file_that_cannot_be_looked_into_is_kept_back_and_said_to_be()
    {
        var (submission, ids) = await HandedIn("DD44", ("locked.pdf", "%PDF-1.7\n1 0 obj << /Author (x) >> endobj\ntrailer << /Encrypt 2 0 R >>"u8.ToArray()));
        using var assessor = await app.SignIn("assessor");
        using var file = await assessor.Fetch(HttpMethod.Get, $"/marks/{submission}/files/{ids[0]}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, file.StatusCode);
        Assert.Contains("may say whose it is", await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private async Task<(Guid Submission, IReadOnlyList<Guid> Files)> HandedIn(string code, params (string Name, byte[] Bytes)[] files)
    {
        var asked = await AskedWork.Ask(app.Db, LmsApp.Start, blind: true, independent: true);
        using var trainee = await app.SignIn("trainee");
        var action = (await app.Db.List<Guid>("SELECT a.Id FROM PlanAction a JOIN ActionPlan p ON p.Id = a.PlanId JOIN Enrolment e ON e.Id = p.EnrolmentId WHERE p.State = 'running' AND e.PersonId = @id ORDER BY a.Id", new { id = LmsApp.Person("trainee") }))[0];
        var ids = new List<Guid>();
        foreach (var file in files)
        {
            using var sent = await trainee.PostFiles($"/uploads/add?purpose=evidence&subject={action}&max=20", file);
            Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
            ids.Add((await app.Db.List<Guid>("SELECT Id FROM Upload WHERE State = 'ready' AND Name = @name ORDER BY ReadyAt DESC", new { name = file.Name }))[0]);
        }

        asked.Uploads = ids;
        return (await asked.HandIn(code, LmsApp.Person("trainee")), ids);
    }

    private static byte[] Docx()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Add(string name, string text)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }

            Add("[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>");
            Add("word/document.xml", "<w:document xmlns:w='w'>The fee</w:document>");
            Add("docProps/core.xml", $"<p xmlns:dc='d'><dc:creator>{Who}</dc:creator></p>");
        }

        return bytes.ToArray();
    }

    private static byte[] Jpeg()
    {
        using var picture = new SKBitmap(8, 8);
        using var pixels = picture.PeekPixels();
        using var encoded = pixels.Encode(SKEncodedImageFormat.Jpeg, 80)!;
        byte[] bytes = encoded.ToArray(), note = Encoding.Latin1.GetBytes(Who);
        return [.. bytes[..2], 0xFF, 0xFE, 0, (byte)(note.Length + 2), .. note, .. bytes[2..]];
    }

    private static string Inside(byte[] document)
    {
        using var zip = new ZipArchive(new MemoryStream(document));
        return string.Concat(zip.Entries.Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return reader.ReadToEnd();
        }));
    }
}
