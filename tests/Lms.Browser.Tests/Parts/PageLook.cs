using System.Collections.Concurrent;
using System.Globalization;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Lms.Browser.Tests.Parts;

/// <summary>What must hold of every page in every language, width and scheme. Opens it and returns what does not.</summary>
internal static class PageLook
{
    /// <summary>First view of a trainee's page over the wire, everything included (look.md).</summary>
    public const int MostBytes = 60_000;

    private static readonly AxeRunOptions Rules = new() { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] } };

    public static async Task<IReadOnlyList<string>> Faults(IBrowserContext device, string path)
    {
        var faults = new List<string>();
        var requests = new ConcurrentQueue<IRequest>();
        var page = await device.NewPageAsync();
        page.Console += (_, message) => faults.AddRange(message.Type == "error" && !message.Text.Contains("status of 404", StringComparison.Ordinal) ? [message.Text] : []);
        page.PageError += (_, error) => faults.Add(error);
        page.RequestFinished += (_, request) => requests.Enqueue(request);
        await page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });

        var sideways = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");
        if (sideways > 0)
        {
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"scrolls sideways by {sideways} px"));
        }

        var bytes = 0;
        while (requests.TryDequeue(out var request))
        {
            var sizes = await request.SizesAsync();
            bytes += sizes.ResponseBodySize + sizes.ResponseHeadersSize;
        }

        if (bytes > MostBytes)
        {
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"weighs {bytes} bytes"));
        }

        var found = await page.RunAxe(Rules);
        faults.AddRange(found.Violations.Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}"));
        await page.CloseAsync();
        return faults;
    }
}
