using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;

namespace Lms.Testing;

/// <summary>
/// A browser without script: keeps cookies, follows links, and posts forms with all they hold (the antiforgery token too).
/// Redirects of a posted form are followed, as a browser does; <see cref="Fetch"/> does not.
/// </summary>
public sealed class LmsBrowser : IDisposable
{
    private readonly HttpClient http;
    private readonly CookieContainerHandler cookies = new();

    public LmsBrowser(LmsApp app, IPAddress from)
    {
        http = app.CreateDefaultClient(new Uri("https://localhost"), cookies);
        http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        http.DefaultRequestHeaders.Add(RemoteAddress.Header, from.ToString());
        http.DefaultRequestHeaders.UserAgent.ParseAdd("LmsBrowser/1.0");
        // Chosen on this device, so that a test reads English whoever of the demo people signs in on it.
        cookies.Container.Add(new Uri("https://localhost"), new Cookie("lms.lang", "en"));
    }

    public CookieContainer Cookies => cookies.Container;

    /// <summary>Nothing was tapped on this device; its browser asks for this language.</summary>
    public LmsBrowser Speaking(string language)
    {
        foreach (var tapped in cookies.Container.GetCookies(new Uri("https://localhost")).Where(c => c.Name == "lms.lang"))
        {
            tapped.Expired = true;
        }

        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return this;
    }

    /// <summary>A bare request, no redirect followed.</summary>
    public Task<HttpResponseMessage> Fetch(HttpMethod method, string path, HttpContent? content = null) =>
        http.SendAsync(new HttpRequestMessage(method, path) { Content = content });

    /// <summary>Asks whether a stored page is still right.</summary>
    public Task<HttpResponseMessage> Fetch(string path, EntityTagHeaderValue held) =>
        http.SendAsync(new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { held } } });

    /// <summary>The page as it goes over the line to a browser that reads Brotli.</summary>
    public Task<HttpResponseMessage> Compressed(string path) =>
        http.SendAsync(new HttpRequestMessage(HttpMethod.Get, path) { Headers = { AcceptEncoding = { new StringWithQualityHeaderValue("br") } } });

    /// <summary>A page, with redirects followed.</summary>
    public async Task<LmsAnswer> Get(string path) => await Read(await Follow(await Fetch(HttpMethod.Get, path)));

    /// <summary>
    /// Opens a page and posts one of its forms. <paramref name="fill"/> changes the values; <paramref name="form"/> is a CSS selector,
    /// without which it is the first form of the page's content that posts; <paramref name="button"/> is the pressed button's value, or a part of
    /// the address it sends the form to.
    /// </summary>
    public async Task<LmsAnswer> Post(string path, Action<Dictionary<string, string>>? fill = null, string form = "main form[method=post]", string? button = null)
    {
        var page = await Get(path);
        if (page.Status != HttpStatusCode.OK)
        {
            throw new InvalidOperationException($"{path} answered {(int)page.Status}: {page.Text}");
        }

        return await Post(page, fill, form, button);
    }

    /// <summary>Posts a form of a page that is open.</summary>
    public async Task<LmsAnswer> Post(LmsAnswer page, Action<Dictionary<string, string>>? fill = null, string form = "main form[method=post]", string? button = null)
    {
        var element = page.Document.QuerySelector(form) as IHtmlFormElement ?? throw new InvalidOperationException($"No {form} on {page.Path}: {page.Text}");
        var values = Values(element);
        var action = element.GetAttribute("action");
        if (button is not null)
        {
            var pressed = element.QuerySelectorAll("button").FirstOrDefault(b => b.GetAttribute("value") == button || b.GetAttribute("formaction")?.Contains(button, StringComparison.Ordinal) is true)
                ?? throw new InvalidOperationException($"No button {button} on {page.Path}");
            action = pressed.GetAttribute("formaction") ?? action;
            if (pressed.GetAttribute("name") is { } name)
            {
                values.Add((name, button));
            }
        }

        if (fill is not null)
        {
            var filled = values.GroupBy(v => v.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Value, StringComparer.Ordinal);
            fill(filled);
            values = [.. values.Where(v => filled.TryGetValue(v.Name, out var same) && same == v.Value), .. filled.Where(f => !values.Contains((f.Key, f.Value))).Select(f => (f.Key, f.Value))];
        }

        return await Read(await Follow(await Fetch(HttpMethod.Post, action is { Length: > 0 } ? action : page.Path, new FormUrlEncodedContent(values.Select(v => KeyValuePair.Create(v.Name, v.Value))))));
    }

    /// <summary>Any request at all, with this browser's cookies.</summary>
    public Task<HttpResponseMessage> Send(HttpRequestMessage request) => http.SendAsync(request);

    /// <summary>The antiforgery token of whoever is signed in.</summary>
    public async Task<string> Token() => (await Get("/people/sign-out")).Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    /// <summary>Posts files by a plain form, no redirect followed.</summary>
    public async Task<HttpResponseMessage> PostFiles(string path, params IEnumerable<(string Name, byte[] Bytes)> files)
    {
        using var content = new MultipartFormDataContent { { new StringContent(await Token()), "__RequestVerificationToken" } };
        foreach (var (name, bytes) in files)
        {
            content.Add(new ByteArrayContent(bytes), "files", name);
        }

        return await Fetch(HttpMethod.Post, path, content);
    }

    /// <summary>Posts values to an address as a forger with a valid token would: without having seen the form.</summary>
    public async Task<HttpResponseMessage> PostUnseen(string path, params IEnumerable<(string Name, string Value)> values)
    {
        var token = await Token();
        using var content = new FormUrlEncodedContent([.. values.Select(v => KeyValuePair.Create(v.Name, v.Value)), KeyValuePair.Create("__RequestVerificationToken", token)]);
        return await Fetch(HttpMethod.Post, path, content);
    }

    /// <summary>Posts as the live pages' script does: it says so in a header and is answered with JSON, refusals too.</summary>
    public async Task<HttpResponseMessage> PostByScript(string path, params IEnumerable<(string Name, string Value)> values)
    {
        var token = await Token();
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Content = new FormUrlEncodedContent([.. values.Select(v => KeyValuePair.Create(v.Name, v.Value)), KeyValuePair.Create("__RequestVerificationToken", token)]);
        request.Headers.Accept.ParseAdd("application/json");
        request.Headers.Add("X-Live", "1");
        return await http.SendAsync(request);
    }

    /// <summary>One tap on a demo person of the sign-in page.</summary>
    public async Task SignInAs(string demoKey)
    {
        var page = await Get("/people/sign-in");
        var answer = await Post(page, form: $"form:has(button[value='{demoKey}'])", button: demoKey);
        if (answer.Status != HttpStatusCode.OK)
        {
            throw new InvalidOperationException($"Signing in as {demoKey} answered {(int)answer.Status}");
        }
    }

    /// <summary>The sign-in form, filled in.</summary>
    public Task<LmsAnswer> SignInWith(string name, string password, string path = "/people/sign-in") => Post(path, form =>
    {
        form["Input.Name"] = name;
        form["Input.Password"] = password;
    });

    public void Dispose() => http.Dispose();

    private static List<(string Name, string Value)> Values(IHtmlFormElement form)
    {
        var values = new List<(string, string)>();
        foreach (var field in form.QuerySelectorAll("input, select, textarea"))
        {
            if (field.GetAttribute("name") is not { Length: > 0 } name || field.HasAttribute("disabled"))
            {
                continue;
            }

            switch (field)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } box when !box.IsChecked:
                case IHtmlInputElement { Type: "submit" or "button" or "file" }:
                    break;
                case IHtmlInputElement input:
                    values.Add((name, input.Value));
                    break;
                case IHtmlSelectElement select:
                    values.Add((name, select.Value ?? ""));
                    break;
                case IHtmlTextAreaElement area:
                    values.Add((name, area.Value));
                    break;
            }
        }

        return values;
    }

    private async Task<HttpResponseMessage> Follow(HttpResponseMessage response)
    {
        for (var hops = 0; hops < 10 && (int)response.StatusCode is 301 or 302 or 303 or 307 or 308; hops++)
        {
            var to = new Uri(response.RequestMessage!.RequestUri!, response.Headers.Location!);
            response = to.Host == "localhost" ? await Fetch(HttpMethod.Get, to.PathAndQuery) : throw new InvalidOperationException($"Sent away to {to}");
        }

        return response;
    }

    private static async Task<LmsAnswer> Read(HttpResponseMessage response) => await LmsAnswer.Read(response);
}
