using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Lms.Web.Tests;

internal static class Pages
{
    public static async Task<IHtmlDocument> Page(this HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    public static Task<HttpResponseMessage> Get(this HttpClient browser, string path) =>
        browser.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>Fills in the form of a page as a person would, token included, and sends it.</summary>
    public static async Task<HttpResponseMessage> Post(this HttpClient browser, string page, string form, params (string Name, string Value)[] values)
    {
        var document = await (await browser.Get(page)).Page();
        var element = (IHtmlFormElement)document.QuerySelector(form)!;
        var fields = element.QuerySelectorAll("input[type=hidden]").Cast<IHtmlInputElement>()
            .Select(i => (Name: i.Name!, i.Value))
            .Where(h => values.All(v => v.Name != h.Name))
            .Concat(values)
            .Select(f => KeyValuePair.Create(f.Name, f.Value));
        using var content = new FormUrlEncodedContent(fields);
        return await browser.PostAsync(new Uri(element.GetAttribute("action") ?? page, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }
}
