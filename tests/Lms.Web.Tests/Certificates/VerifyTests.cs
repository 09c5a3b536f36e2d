using System.Net;
using System.Text.Json;
using Lms.Assessments.Certificates;
using Lms.Testing;
using Lms.Web.Certificates;

namespace Lms.Web.Tests.Certificates;

public sealed class VerifyTests(LmsApp app) : IClassFixture<LmsApp>
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stranger_sees_what_is_printed_and_that_it_is_valid()
    {
        var row = await IssuedCertificate.For(app, "trainee-iq", "IQA");
        var page = await app.Browser().Get($"/verify/{row.Code}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.All(
            ["This certificate is valid.", "Compare every line with the paper", "Zainab Abdulkareem", "زينب عبد الكريم", "Ethical recruitment", "8 hours", "1 December 2026", row.Number],
            word => Assert.Contains(word, page.Text, StringComparison.Ordinal));
        Assert.Contains("noindex", string.Join(' ', page.Response.Headers.GetValues("X-Robots-Tag")), StringComparison.Ordinal);
        Assert.True(page.Response.Headers.CacheControl!.NoStore);
        Assert.Equal(row.Number, page.Document.QuerySelector("[data-signature]")!.GetAttribute("data-number"));
    }

    [Fact]
    public async Task A_code_is_read_as_people_write_it_and_the_whole_square_too()
    {
        var row = await IssuedCertificate.For(app, "trainee-iq-media", "IQB");
        var printed = VerificationCode.Parse(row.Code).ToPrintedString();
        foreach (var typed in (string[])[printed.ToLowerInvariant(), printed.Replace("-", " ", StringComparison.Ordinal), row.Printed().Qr, $"https://lms.example/verify/{row.Code}/"])
        {
            Assert.Equal($"/verify/{row.Code}", (await app.Browser().Get("/verify?Typed=" + Uri.EscapeDataString(typed))).Path);
        }

        var number = await app.Browser().Get("/verify?Typed=" + Uri.EscapeDataString(row.Number));
        Assert.Contains("This is the certificate's number", Assert.Single(number.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_and_mistyped_codes_get_the_same_kind_of_page()
    {
        var unknown = await app.Browser("198.51.100.7").Get("/verify/" + VerificationCode.FromBytes(new byte[16]));
        var mistyped = await app.Browser("198.51.100.7").Get("/verify/NOT-A-CODE");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (unknown.Status, mistyped.Status));
        Assert.Contains("There is no such certificate", unknown.Text, StringComparison.Ordinal);
        Assert.Equal(unknown.Title, mistyped.Title);
        Assert.NotNull(unknown.Document.QuerySelector("form input[name=Typed]"));
        Assert.NotNull(mistyped.Document.QuerySelector("form input[name=Typed]"));
    }

    [Fact]
    public async Task Whoever_tries_many_unknown_codes_waits_and_nobody_else_does()
    {
        var row = await IssuedCertificate.For(app, "trainee-uz", "UZA");
        var guesser = app.Browser("203.0.113.5");
        for (byte i = 0; i < VerificationLimit.UnknownCodesAMinute; i++)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await guesser.Get("/verify/" + Code(i))).Status);
        }

        var stopped = await guesser.Get("/verify/" + Code(99));
        Assert.Equal((HttpStatusCode.TooManyRequests, "Too many tries"), (stopped.Status, stopped.Title));
        Assert.Equal(TimeSpan.FromSeconds(60), stopped.Response.Headers.RetryAfter!.Delta);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await guesser.Get($"/verify/{row.Code}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await app.Browser("203.0.113.6").Get($"/verify/{row.Code}")).Status);
    }

    [Fact]
    public async Task Known_codes_are_not_counted()
    {
        var row = await IssuedCertificate.For(app, "trainee-af", "AFA");
        var ministry = app.Browser("203.0.113.77");
        for (var i = 0; i < 3 * VerificationLimit.UnknownCodesAMinute; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await ministry.Get($"/verify/{row.Code}")).Status);
        }
    }

    [Fact]
    public async Task The_last_day_counts_and_the_next_one_does_not()
    {
        await using var own = new LmsApp();
        var row = await IssuedCertificate.For(own, "trainee", "TJC");
        own.Clock.Advance(new DateTimeOffset(2028, 12, 1, 12, 0, 0, TimeSpan.Zero) - own.Clock.GetUtcNow());
        Assert.Contains("This certificate is valid.", (await own.Browser().Get($"/verify/{row.Code}")).Text, StringComparison.Ordinal);
        own.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Contains("It was valid until 1 December 2028.", (await own.Browser().Get($"/verify/{row.Code}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_published_keys_check_what_the_square_says()
    {
        var row = await IssuedCertificate.For(app, "trainee-bd", "BDA");
        using var answer = await app.Browser().Fetch(HttpMethod.Get, "/certificates/keys");
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));
        var keys = json.RootElement.GetProperty("keys").EnumerateArray().Select(k => StatementKey.FromPublicJwk(k.GetRawText())).ToList();
        var check = SignedStatement.Check(row.Printed().Qr.Split("#s=")[1], keys);
        Assert.Equal((StatementVerdict.Genuine, row.Number), (check.Verdict, check.Statement!.Number.ToString()));
        Assert.Contains(keys[0].Id, (await app.Browser().Get("/verify/keys")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_for_no_network_brings_its_worker_and_no_name_of_anybody()
    {
        var page = await app.Browser().Get("/verify/offline");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotNull(page.Document.QuerySelector("script[src*='/verify']"));
        using var worker = await app.Browser().Fetch(HttpMethod.Get, "/verify/worker.js");
        Assert.Equal((HttpStatusCode.OK, "text/javascript"), (worker.StatusCode, worker.Content.Headers.ContentType!.MediaType));
    }

    private static string Code(byte last)
    {
        var bytes = new byte[16];
        bytes[15] = last;
        bytes[0] = 200;
        return VerificationCode.FromBytes(bytes).ToString();
    }
}
