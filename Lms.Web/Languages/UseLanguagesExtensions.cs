using Lms.Data;
using System.Globalization;
using Lms.Scheduler.Languages;
using Lms.Web.Settings;
using Microsoft.Extensions.Options;

namespace Lms.Web.Languages;

/// <summary>Chooses the language of each answer: the choice made on this device, then the person's own, then the browser's, then English.</summary>
internal static class UseLanguagesExtensions
{
    public static void AddLanguages(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton(p => new LanguageList(
            pseudo: !environment.IsProduction(),
            (language, key) => p.GetRequiredService<ILogger<LanguageList>>().LogError("No text for {Key} in {Language}", key, language)));
        services.AddScoped(p => new Reader(
            p.GetRequiredService<LanguageList>(),
            TimeZoneInfo.FindSystemTimeZoneById(p.GetRequiredService<IOptions<SiteSettings>>().Value.TimeZone)));
        services.AddScoped(p => p.GetRequiredService<Reader>().Words);
        services.AddSingleton<Microsoft.Extensions.Localization.IStringLocalizerFactory, FieldTexts.Factory>();
    }

    public static void UseLanguages(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var words = Choose(context);
        context.RequestServices.GetRequiredService<Reader>().Become(words, Zone(context));

        // What people read goes through Words; what machines read and browsers send back (1.5, 2026-12-01) is the same in every language.
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = words.Language.Culture;
        context.Response.Headers.ContentLanguage = words.Language.HtmlTag;
        return next(context);
    });

    private static Words Choose(HttpContext context)
    {
        var languages = context.RequestServices.GetRequiredService<LanguageList>();
        return languages.Find(context.Request.Cookies[ReaderCookies.Language])
            ?? languages.Find(context.User.FindFirst(ReaderClaims.Language)?.Value)
            ?? languages.Best(context.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1).Select(l => l.Value.ToString()))
            ?? languages.English;
    }

    private static TimeZoneInfo? Zone(HttpContext context)
    {
        var id = context.User.FindFirst(ReaderClaims.Zone)?.Value ?? context.Request.Cookies[ReaderCookies.Zone];
        return id is { Length: > 0 and < 64 } && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null;
    }
}
