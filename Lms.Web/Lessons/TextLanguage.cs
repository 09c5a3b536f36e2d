using System.Globalization;

namespace Lms.Web.Lessons;

/// <summary>A language texts are written in; it need not be one that the site itself speaks.</summary>
/// <param name="Tag">For <c>lang="…"</c>.</param>
/// <param name="Name">In itself, as its readers look for it.</param>
/// <param name="Dir">For <c>dir="…"</c>.</param>
public sealed record TextLanguage(string Tag, string Name, string Dir)
{
    public static TextLanguage Of(string tag)
    {
        try
        {
            var culture = CultureInfo.GetCultureInfo(tag);
            return new TextLanguage(tag, culture.TextInfo.ToTitleCase(culture.NativeName), culture.TextInfo.IsRightToLeft ? "rtl" : "ltr");
        }
        catch (CultureNotFoundException)
        {
            // A well-formed tag this machine has no data for: shown as itself, and the browser finds the direction.
            return new TextLanguage(tag, tag, "auto");
        }
    }
}
