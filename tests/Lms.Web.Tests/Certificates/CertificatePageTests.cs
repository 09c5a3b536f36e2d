using System.Net;
using System.Security.Cryptography;
using Lms.Data.Certificates;
using Lms.Testing;

namespace Lms.Web.Tests.Certificates;

public sealed class CertificatePageTests(LmsApp app) : IClassFixture<LmsApp>
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_certificate_the_page_says_how_one_comes()
    {
        var page = await (await app.SignIn("trainee-kg")).Get("/certificates");
        Assert.Equal("My certificates", page.Title);
        Assert.Contains("No certificate yet", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_holder_finds_it_opens_it_and_reads_what_is_printed()
    {
        var row = await IssuedCertificate.For(app, "trainee-pk", "PKA", "Ethical recruitment in practice");
        var browser = await app.SignIn("trainee-pk");
        var mine = await browser.Get("/certificates");
        Assert.Contains(row.Number, mine.Text, StringComparison.Ordinal);

        var page = await browser.Get(mine.Document.QuerySelector(".card h2 a")!.GetAttribute("href")!);
        Assert.Equal("Ethical recruitment in practice", page.Title);
        Assert.All(["Valid", "Sadia Mukhtar", "سعدیہ مختار", "8 hours", "1 December 2026", "1 December 2028", row.Number], word => Assert.Contains(word, page.Text, StringComparison.Ordinal));
        Assert.Null(page.Document.QuerySelector("a[href$='/revoke']"));
    }

    [Fact]
    public async Task Downloading_twice_gives_the_same_bytes_and_the_fingerprint_on_the_page()
    {
        // Of its own: it moves the clock.
        await using var own = new LmsApp();
        var row = await IssuedCertificate.For(own, "trainee-lk-jaffna", "LKA");
        var browser = await own.SignIn("trainee-lk-jaffna");
        using var first = await browser.Fetch(HttpMethod.Get, $"/certificates/{row.Id}/file");
        own.Clock.Advance(TimeSpan.FromDays(3));
        using var second = await browser.Fetch(HttpMethod.Get, $"/certificates/{row.Id}/file");
        var bytes = await first.Content.ReadAsByteArrayAsync(Cancel);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));

        Assert.Equal("%PDF-"u8, bytes.AsSpan(0, 5));
        Assert.Equal(bytes, await second.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal(("application/pdf", $"{row.Number}.pdf"), (first.Content.Headers.ContentType!.ToString(), first.Content.Headers.ContentDisposition!.FileName));
        Assert.Equal(("attachment", true, true), (first.Content.Headers.ContentDisposition.DispositionType, first.Headers.CacheControl!.Private, first.Headers.CacheControl.NoCache));
        Assert.Equal($"\"{sha256}\"", first.Headers.ETag!.Tag);
        Assert.Contains(sha256, (await browser.Get($"/certificates/{row.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_ones_own_does_not_exist()
    {
        var row = await IssuedCertificate.For(app, "trainee-tj", "TJA");
        foreach (var stranger in (string[])["trainee-bd", "officer-pk"])
        {
            var browser = await app.SignIn(stranger);
            foreach (var path in (string[])["", "/file", "/correct", "/revoke"])
            {
                Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"/certificates/{row.Id}{path}")).Status);
            }
        }

        Assert.Equal(HttpStatusCode.OK, (await (await app.SignIn("officer")).Get($"/certificates/{row.Id}/revoke")).Status);
        var holder = await app.SignIn("trainee-tj");
        Assert.Equal(HttpStatusCode.NotFound, (await holder.Get($"/certificates/{row.Id}/correct")).Status);
        Assert.StartsWith("/people/sign-in", (await app.Browser().Get($"/certificates/{row.Id}")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Correcting_a_name_makes_version_two_once_the_record_is_changed()
    {
        await using var own = new LmsApp();
        var row = await IssuedCertificate.For(own, "trainee-tj-cso", "TJB");
        var officer = await own.SignIn("officer");
        var path = $"/certificates/{row.Id}/correct";
        var early = await officer.Get(path);
        Assert.Contains("Change them there first", early.Text, StringComparison.Ordinal);
        Assert.Null(early.Document.QuerySelector("main form[method=post]"));

        await own.Db.Work("Rename", work => work.Execute("UPDATE Person SET LatinName = 'Farhod Ghanizoda' WHERE Id = @id", new { id = LmsApp.Person("trainee-tj-cso") }));
        var refused = await officer.Post(path);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        own.Clock.Advance(TimeSpan.FromDays(10));
        officer = await own.SignIn("officer");
        var done = await officer.Post(path, form => form["Input.Reason"] = "The passport says Ghanizoda.");
        Assert.Contains("Version 2 is issued", done.Text, StringComparison.Ordinal);
        Assert.Contains("Farhod Ghanizoda", done.Text, StringComparison.Ordinal);

        var versions = await own.Get<CertificateQueries>().OfEnrolment(row.EnrolmentId);
        var old = await own.Browser().Get($"/verify/{row.Code}");
        Assert.Contains($"replaced on 11 December 2026 by certificate {versions[0].Number}", old.Text, StringComparison.Ordinal);
        Assert.Contains("Valid", (await own.Browser().Get($"/verify/{versions[0].Code}")).Text, StringComparison.Ordinal);
        Assert.Equal(2, (await officer.Get($"/certificates/{row.Id}")).Document.QuerySelectorAll("main tbody tr").Length);
        Assert.Null((await officer.Get(path)).Document.QuerySelector("main form[method=post]"));
    }

    [Fact]
    public async Task Revoking_names_the_person_wants_a_reason_and_keeps_it_from_strangers()
    {
        var row = await IssuedCertificate.For(app, "trainee-lk", "LKB");
        var officer = await app.SignIn("officer-lk");
        var form = await officer.Get($"/certificates/{row.Id}/revoke");
        Assert.Contains("Revoke the certificate of Nilusha Perera", form.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await officer.Post(form)).Status);

        var done = await officer.Post($"/certificates/{row.Id}/revoke", values => values["Input.Reason"] = "Issued to the wrong person.");
        Assert.Contains("Reason: Issued to the wrong person.", done.Text, StringComparison.Ordinal);
        var stranger = await app.Browser().Get($"/verify/{row.Code}");
        Assert.Contains("It was revoked on", stranger.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong person", stranger.Text, StringComparison.Ordinal);
        var holder = await app.SignIn("trainee-lk");
        Assert.Contains("Reason: Issued to the wrong person.", (await holder.Get($"/certificates/{row.Id}")).Text, StringComparison.Ordinal);
    }
}
