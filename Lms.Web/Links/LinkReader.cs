using Lms.Scheduler.Languages;
using Lms.Web.Languages;

namespace Lms.Web.Links;

/// <summary>A page opened by a link speaks the language of whose link it is, also where it refuses, unless this device was told another.</summary>
public sealed class LinkReader(Reader reader, LanguageList languages)
{
    /// <summary>In the language of the answer, which may have become the person's.</summary>
    public Words Words => reader.Words;

    public void Speak(HttpContext context, string? language, string? zone)
    {
        if (!context.Request.Cookies.ContainsKey(ReaderCookies.Language) && languages.Find(language) is { } theirs)
        {
            reader.Become(theirs, zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known) ? known : null);
            context.Response.Headers.ContentLanguage = theirs.Language.HtmlTag;
        }
    }
}
