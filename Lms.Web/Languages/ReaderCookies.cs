namespace Lms.Web.Languages;

/// <summary>The two choices of a device: its language (made by the reader) and its clock (told by the browser). Neither is personal data of an account.</summary>
internal static class ReaderCookies
{
    public const string Language = "lms.lang";
    public const string Zone = "lms.zone";

    public static void Remember(HttpResponse response, string tag) => response.Cookies.Append(Language, tag, new CookieOptions
    {
        MaxAge = TimeSpan.FromDays(365),
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = response.HttpContext.Request.IsHttps,
    });
}
