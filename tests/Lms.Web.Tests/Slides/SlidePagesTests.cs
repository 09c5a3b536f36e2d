using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Lms.Testing;

namespace Lms.Web.Tests.Slides;

/// <summary>Pictures come in by a plain form, checked by their content, and go out only to whom they were shown.</summary>
public sealed class SlidePagesTests
{
    private static readonly byte[] Picture =
    [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 5, 0, 0, 0, 2, 0xD0, .. new byte[40],
    ];

    [Fact]
    public async Task A_picture_is_seen_by_its_people_once_it_was_shown_and_by_nobody_else()
    {
        await using var app = new LmsApp();
        var session = await Session(app);
        using var trainer = await app.SignIn("trainer");
        using var sent = await Upload(trainer, session, ("law.png", Picture));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var slide = await app.Db.Read<Guid>("SELECT Id FROM Slide");
        var address = $"/sessions/{session}/slides/{slide}.webp";
        using var trainee = await app.SignIn("trainee");
        using var foreign = await app.SignIn("trainee-iq");

        Assert.Equal(HttpStatusCode.NotFound, (await trainee.Fetch(HttpMethod.Get, address)).StatusCode);
        using (var own = await trainer.Fetch(HttpMethod.Get, address))
        {
            Assert.Equal("image/png", own.Content.Headers.ContentType!.MediaType);
            Assert.Equal("nosniff", own.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("max-age=31536000, private, immutable", Sorted(own.Headers.CacheControl!));
            Assert.Equal(Picture, await own.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }

        await trainer.Post($"/sessions/{session}/console", form: "form[action$='/open']");
        await trainer.Post($"/sessions/{session}/console", form: "form:has(.desk-strip)", button: slide.ToString());
        Assert.Equal(HttpStatusCode.OK, (await trainee.Fetch(HttpMethod.Get, address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await foreign.Fetch(HttpMethod.Get, address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await foreign.Fetch(HttpMethod.Get, $"/sessions/{session}/slides/{slide}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await trainer.Fetch(HttpMethod.Get, $"/sessions/{Guid.Empty}/slides/{slide}.webp")).StatusCode);
        using var stranger = app.Browser();
        Assert.Equal(HttpStatusCode.Redirect, (await stranger.Fetch(HttpMethod.Get, address)).StatusCode);
    }

    [Theory]
    [InlineData("page.png", "<!DOCTYPE html><script>alert(1)</script>", "This is no picture.")]
    [InlineData("drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "This is no picture.")]
    [InlineData("deck.pdf", "%PDF-1.7 and pages", "A PDF is turned into pictures in your browser")]
    public async Task What_is_no_picture_is_refused_with_its_name_and_the_reason(string name, string content, string reason)
    {
        await using var app = new LmsApp();
        var session = await Session(app);
        using var trainer = await app.SignIn("trainer");
        using var refused = await Upload(trainer, session, (name, Encoding.UTF8.GetBytes(content)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var text = await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains($"{name}: {reason}", text, StringComparison.Ordinal);
        Assert.Equal(0, await app.Db.Read<long>("SELECT COUNT(*) FROM Slide"));
    }

    [Fact]
    public async Task One_bad_picture_of_several_is_named_and_the_good_ones_stay()
    {
        await using var app = new LmsApp();
        var session = await Session(app);
        using var trainer = await app.SignIn("trainer");
        using var refused = await Upload(trainer, session, ("good.png", Picture), ("large.png", [.. Picture, .. new byte[5_000_000]]));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("large.png: This picture is larger than 400 kB.", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("good", await app.Db.Read<string>("SELECT Title FROM Slide"));
    }

    [Fact]
    public async Task Slides_are_removed_put_back_and_moved_without_script()
    {
        await using var app = new LmsApp();
        var session = await Session(app);
        using var trainer = await app.SignIn("trainer");
        var added = await trainer.Post($"/sessions/{session}/slides", form: "form[action$='lessons']");
        Assert.Contains("6 lessons are slides now.", added.Text, StringComparison.Ordinal);
        var first = added.Document.QuerySelector(".slide-line")!.Id![1..];
        var removed = await trainer.Post(added, form: $"#s{first} form[action$='remove']", button: first);
        Assert.Equal(5, removed.Document.QuerySelectorAll(".slide-line").Length);
        var back = await trainer.Post(removed, form: "form[action$='undo']", button: first);
        Assert.Equal($"s{first}", back.Document.QuerySelector(".slide-line")!.Id);
        var moved = await trainer.Post(back, form: $"#s{first} form[action$='move']", button: first);
        Assert.Equal($"s{first}", moved.Document.QuerySelectorAll(".slide-line")[1].Id);
    }

    private static string Sorted(CacheControlHeaderValue held) =>
        string.Join(", ", held.ToString().Split(", ").OrderBy(p => p, Comparer<string>.Create((a, b) => Array.IndexOf(Order, a).CompareTo(Array.IndexOf(Order, b)))));

    private static readonly string[] Order = ["max-age=31536000", "private", "immutable"];

    private static async Task<HttpResponseMessage> Upload(LmsBrowser browser, Guid session, params IEnumerable<(string Name, byte[] Bytes)> files)
    {
        var page = await browser.Get($"/sessions/{session}/slides");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
        };
        foreach (var (name, bytes) in files)
        {
            form.Add(new ByteArrayContent(bytes), "files", name);
        }

        return await browser.Fetch(HttpMethod.Post, $"/sessions/{session}/slides?handler=upload", form);
    }

    private static async Task<Guid> Session(LmsApp app)
    {
        _ = app.Services;
        return await app.Db.Read<Guid>("SELECT Id FROM Session ORDER BY StartsAt");
    }
}
