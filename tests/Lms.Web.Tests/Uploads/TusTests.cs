using System.Net;
using System.Security.Cryptography;
using System.Text;
using Lms.Data.Uploads;
using Lms.Testing;

namespace Lms.Web.Tests.Uploads;

/// <summary>The protocol tus 1.0 as any of its clients speaks it.</summary>
public sealed class TusTests(LmsApp app) : IClassFixture<LmsApp>
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. Enumerable.Range(0, 5000).Select(i => (byte)(i * 13))];

    [Fact]
    public async Task What_is_offered_is_said_and_another_version_is_refused()
    {
        using var trainee = await app.SignIn("trainee");
        using var offer = await trainee.Fetch(HttpMethod.Options, "/uploads");
        Assert.Equal(("1.0.0", "creation,termination,checksum", "sha1,sha256"), (Header(offer, "Tus-Version"), Header(offer, "Tus-Extension"), Header(offer, "Tus-Checksum-Algorithm")));
        using var create = await Send(trainee, HttpMethod.Post, "/uploads", ("Tus-Resumable", "0.2.2"), ("Upload-Length", "10"));
        Assert.Equal((HttpStatusCode.PreconditionFailed, "1.0.0"), (create.StatusCode, Header(create, "Tus-Version")));
        using var none = await Send(trainee, HttpMethod.Head, $"/uploads/{Guid.Empty}", ("Tus-Resumable", ""));
        Assert.Equal(HttpStatusCode.PreconditionFailed, none.StatusCode);
    }

    [Fact]
    public async Task A_file_goes_in_pieces_is_asked_where_it_stands_and_goes_on_from_there()
    {
        using var trainee = await app.SignIn("trainee");
        var at = await Created(trainee, "план.pdf", Pdf.Length);
        Assert.Equal(("0", Pdf.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)), await Stands(trainee, at));
        using var first = await Patch(trainee, at, 0, Pdf[..2000]);
        Assert.Equal((HttpStatusCode.NoContent, "2000"), (first.StatusCode, Header(first, "Upload-Offset")));
        using var other = await Patch(trainee, at, 1000, Pdf[1000..]);
        Assert.Equal((HttpStatusCode.Conflict, "2000"), (other.StatusCode, Header(other, "Upload-Offset")));
        Assert.Equal(("2000", "5009"), await Stands(trainee, at));
        using var last = await Patch(trainee, at, 2000, Pdf[2000..]);
        Assert.Equal("5009", Header(last, "Upload-Offset"));

        using var file = await trainee.Fetch(HttpMethod.Get, at);
        Assert.Equal(Pdf, await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(("application/pdf", "план.pdf"), (file.Content.Headers.ContentType!.MediaType, file.Content.Headers.ContentDisposition!.FileNameStar));
        using var again = await Patch(trainee, at, 0, Pdf);
        Assert.Equal((HttpStatusCode.Conflict, "5009"), (again.StatusCode, Header(again, "Upload-Offset")));
    }

    [Fact]
    public async Task A_piece_that_is_not_what_its_checksum_says_keeps_nothing_and_one_that_is_too_long_is_not_taken()
    {
        using var trainee = await app.SignIn("trainee");
        var at = await Created(trainee, "checked.pdf", 100);
        using var wrong = await Patch(trainee, at, 0, Pdf[..50], ("Upload-Checksum", "sha256 " + Convert.ToBase64String(new byte[32])));
        Assert.Equal(460, (int)wrong.StatusCode);
        Assert.Equal(("0", "100"), await Stands(trainee, at));
        using var unknown = await Patch(trainee, at, 0, Pdf[..50], ("Upload-Checksum", "md5 " + Convert.ToBase64String(new byte[16])));
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
        using var right = await Patch(trainee, at, 0, Pdf[..50], ("Upload-Checksum", "sha256 " + Convert.ToBase64String(SHA256.HashData(Pdf[..50]))));
        Assert.Equal("50", Header(right, "Upload-Offset"));
        using var tooLong = await Patch(trainee, at, 50, Pdf[50..200]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooLong.StatusCode);
        Assert.Equal(("50", "100"), await Stands(trainee, at));
    }

    [Fact]
    public async Task What_is_too_large_or_not_allowed_is_refused_before_a_byte_and_what_lies_about_itself_after_the_last()
    {
        using var trainee = await app.SignIn("trainee");
        using var large = await Create(trainee, "long.pdf", 26_000_000, "large");
        using var runs = await Create(trainee, "setup.exe", 100, "exe");
        Assert.Equal([HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity], [large.StatusCode, runs.StatusCode]);
        Assert.Contains("25 MB", await large.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var at = await Created(trainee, "called.pdf", 12);
        using var lies = await Patch(trainee, at, 0, "MZ this runs"u8.ToArray());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, lies.StatusCode);
        using var gone = await Send(trainee, HttpMethod.Head, at, ("Tus-Resumable", "1.0.0"));
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await trainee.Get(at)).Status);
    }

    [Fact]
    public async Task Somebody_elses_upload_is_nobodys()
    {
        using var trainee = await app.SignIn("trainee");
        var at = await Created(trainee, "mine.pdf", 100);
        foreach (var who in new[] { "trainee-tj", "trainee-kg", "administrator", "trainer" })
        {
            using var other = await app.SignIn(who);
            using var head = await Send(other, HttpMethod.Head, at, ("Tus-Resumable", "1.0.0"));
            using var patch = await Patch(other, at, 0, Pdf[..10]);
            using var delete = await Send(other, HttpMethod.Delete, at, ("Tus-Resumable", "1.0.0"));
            using var create = await Create(other, "theirs.pdf", 100, "k");
            Assert.True((head.StatusCode, patch.StatusCode, delete.StatusCode, create.StatusCode) == (HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound), who);
        }

        using var forged = await trainee.Send(new HttpRequestMessage(HttpMethod.Delete, at) { Headers = { { "Tus-Resumable", "1.0.0" } } });
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode); // without the token
        using var ended = await Send(trainee, HttpMethod.Delete, at, ("Tus-Resumable", "1.0.0"));
        Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);
        using var after = await Send(trainee, HttpMethod.Head, at, ("Tus-Resumable", "1.0.0"));
        Assert.Equal(HttpStatusCode.Gone, after.StatusCode);
    }

    [Fact]
    public async Task A_request_that_is_not_of_the_protocol_is_said_to_be_none()
    {
        using var trainee = await app.SignIn("trainee");
        var at = await Created(trainee, "strict.pdf", 100);
        using var type = await Patch(trainee, at, 0, Pdf[..10], contentType: "application/pdf");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, type.StatusCode);
        using var offset = await Patch(trainee, at, null, Pdf[..10]);
        Assert.Equal(HttpStatusCode.BadRequest, offset.StatusCode);
        using var unnamed = await Send(trainee, HttpMethod.Post, "/uploads", ("Tus-Resumable", "1.0.0"), ("Upload-Length", "5"), ("Upload-Metadata", "subject %%%"));
        Assert.Equal(HttpStatusCode.BadRequest, unnamed.StatusCode);
    }

    private async Task<HttpResponseMessage> Create(LmsBrowser browser, string name, long bytes, string key)
    {
        var action = (await app.Db.List<Guid>("SELECT a.Id FROM PlanAction a JOIN ActionPlan p ON p.Id = a.PlanId JOIN Enrolment e ON e.Id = p.EnrolmentId WHERE p.State = 'running' AND e.PersonId = @id ORDER BY a.Id", new { id = LmsApp.Person("trainee") }))[0];
        string Pair(string named, string value) => $"{named} {Convert.ToBase64String(Encoding.UTF8.GetBytes(value))}";
        return await Send(browser, HttpMethod.Post, "/uploads", ("Tus-Resumable", "1.0.0"), ("Upload-Length", bytes.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("Upload-Metadata", string.Join(',', Pair("filename", name), Pair("purpose", "evidence"), Pair("subject", action.ToString()), Pair("key", key))));
    }

    private async Task<string> Created(LmsBrowser browser, string name, long bytes)
    {
        using var created = await Create(browser, name, bytes, name);
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        return created.Headers.Location!.OriginalString;
    }

    private static async Task<(string? Offset, string? Length)> Stands(LmsBrowser browser, string at)
    {
        using var head = await Send(browser, HttpMethod.Head, at, ("Tus-Resumable", "1.0.0"));
        return (Header(head, "Upload-Offset"), Header(head, "Upload-Length"));
    }

    private static async Task<HttpResponseMessage> Patch(LmsBrowser browser, string at, long? offset, byte[] piece, (string Name, string Value)? more = null, string contentType = "application/offset+octet-stream")
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, at) { Content = new ByteArrayContent(piece) { Headers = { { "Content-Type", contentType } } } };
        request.Headers.Add("Tus-Resumable", "1.0.0");
        request.Headers.Accept.ParseAdd("application/json");
        request.Headers.Add("RequestVerificationToken", await browser.Token());
        if (offset is { } from)
        {
            request.Headers.Add("Upload-Offset", from.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        if (more is { } header)
        {
            request.Headers.Add(header.Name, header.Value);
        }

        return await browser.Send(request);
    }

    private static async Task<HttpResponseMessage> Send(LmsBrowser browser, HttpMethod method, string path, params IEnumerable<(string Name, string Value)> headers)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("RequestVerificationToken", await browser.Token());
        request.Headers.Accept.ParseAdd("application/json");
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await browser.Send(request);
    }

    private static string? Header(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? values.Single() : null;
}
