using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Lms.Web.Parts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Lessons;

/// <summary>
/// Lets a phone keep a lesson: the browser stores the page for its owner, asks each time whether it is still right, and is told so in
/// a hundred bytes. The stored page's form stays good, because its token belongs to the person and not to the page.
/// </summary>
internal static class UnchangedExtensions
{
    /// <summary>Answers 304 when the browser holds this page as it is; otherwise marks it and returns null.</summary>
    /// <param name="page">The page.</param>
    /// <param name="parts">All that its contents depend on, besides the program itself.</param>
    public static IActionResult? Unchanged(this PageModel page, params IReadOnlyList<object?> parts)
    {
        if (page.Request.Cookies.ContainsKey(LmsPage.Cookie))
        {
            // A message is waiting to be shown once.
            return null;
        }

        var text = string.Join('\n', parts.Select(p => Convert.ToString(p, CultureInfo.InvariantCulture)).Prepend(typeof(UnchangedExtensions).Module.ModuleVersionId.ToString()));
        var tag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 12))}\"";
        page.Response.OnStarting(() =>
        {
            // The antiforgery token forbids storing; this page is the reader's own and worth keeping on a line that fails.
            page.Response.Headers.CacheControl = "private, no-cache";
            page.Response.Headers.Pragma = default;
            page.Response.Headers.ETag = tag;
            return Task.CompletedTask;
        });
        return page.Request.Headers.IfNoneMatch.Contains(tag) ? new StatusCodeResult(StatusCodes.Status304NotModified) : null;
    }
}
