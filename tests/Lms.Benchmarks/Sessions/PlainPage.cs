using System.Text.RegularExpressions;

namespace Lms.Benchmarks.Sessions;

/// <summary>The poll's own page, as a phone without script opens and posts it.</summary>
internal sealed partial class PlainPage(HttpClient http, Uri address)
{
    /// <summary>True when the vote was taken: the page redirects.</summary>
    public async Task<bool> Vote(Desk desk, Guid session, Guid poll, int option)
    {
        var at = new Uri(address, $"/sessions/{session}/polls/{poll}/vote");
        using var open = new HttpRequestMessage(HttpMethod.Get, at);
        open.Headers.Add("Cookie", desk.Cookie);
        open.Headers.Add("Accept", "text/html");
        // As behind the proxy that ends the encryption: in production a form's token is given to nobody else.
        open.Headers.Add("X-Forwarded-Proto", "https");
        using var page = await http.SendAsync(open);
        var token = Token().Match(await page.Content.ReadAsStringAsync());
        if (!token.Success)
        {
            return false;
        }

        var cookies = page.Headers.TryGetValues("Set-Cookie", out var set) ? set.Select(c => c.Split(';')[0]) : [];
        using var post = new HttpRequestMessage(HttpMethod.Post, at)
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token.Groups["token"].Value), new("option", Crowd.Number(option))]),
        };
        post.Headers.Add("Cookie", string.Join("; ", cookies.Prepend(desk.Cookie)));
        post.Headers.Add("Accept", "text/html");
        post.Headers.Add("X-Forwarded-Proto", "https");
        using var answer = await http.SendAsync(post);
        return (int)answer.StatusCode is 302 or 303;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Token();
}
