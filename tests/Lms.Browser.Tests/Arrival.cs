using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Lms.Browser.Tests;

/// <summary>
/// Being on a page: tab and document are asked until both are there, and never longer than the given time. Nothing waits for the event
/// of a page that may have loaded before the waiting began; nothing in the page is asked to wait, so that it holds without script.
/// </summary>
internal static class Arrival
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <param name="page">The tab.</param>
    /// <param name="address">The end of the address, where <c>*</c> stands for anything but a slash.</param>
    /// <exception cref="TimeoutException">After a minute elsewhere, or of loading.</exception>
    public static Task Arrives(this IPage page, string address)
    {
        var end = new Regex(Regex.Escape(address).Replace("\\*", "[^/]*", StringComparison.Ordinal) + "$", RegexOptions.None, TimeSpan.FromSeconds(1));
        return Wait(page, end.IsMatch, address);
    }

    /// <summary>Is on another page than <paramref name="before"/>.</summary>
    /// <exception cref="TimeoutException">After a minute there, or of loading.</exception>
    public static Task Leaves(this IPage page, string before) => Wait(page, url => url != before, $"elsewhere than {before}");

    private static async Task Wait(IPage page, Func<string, bool> there, string where)
    {
        var since = Stopwatch.StartNew();
        while (!there(page.Url) || await State(page) != "complete")
        {
            if (since.Elapsed > Patience)
            {
                throw new TimeoutException($"At {page.Url} after {since.Elapsed.TotalSeconds:0} s, not {where}");
            }

            await Task.Delay(50);
        }
    }

    private static async Task<string> State(IPage page)
    {
        try
        {
            return await page.EvaluateAsync<string>("document.readyState").WaitAsync(Patience);
        }
        catch (PlaywrightException)
        {
            // The document went away under the question: asked again of the next one.
            return "left";
        }
    }
}
