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
        services.AddSingleton(p =>
        {
            var languages = new LanguageList(
                pseudo: !environment.IsProduction(),
                (language, key) => p.GetRequiredService<ILogger<LanguageList>>().LogError("No text for {Key} in {Language}", key, language));
            var book = p.GetRequiredService<Data.References.ReferenceBook>();
            languages.Hear((language, key) => book.Now.Text(language, key));
            return languages;
        });
        services.AddScoped(p => new Reader(
            p.GetRequiredService<LanguageList>(),
            TimeZoneInfo.FindSystemTimeZoneById(p.GetRequiredService<IOptions<SiteSettings>>().Value.TimeZone)));
        // Asked anew by everybody: a page that finds out whose it is speaks their language from there on, whoever had words before.
        services.AddTransient(p => p.GetRequiredService<Reader>().Words);
        services.AddSingleton<Microsoft.Extensions.Localization.IStringLocalizerFactory, FieldTexts.Factory>();
    }

    public static void UseLanguages(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var tapped = context.RequestServices.GetRequiredService<LanguageList>().Find(context.Request.Cookies[ReaderCookies.Language]);
        var words = tapped ?? Choose(context);
        context.RequestServices.GetRequiredService<Reader>().Become(words, Zone(context), tapped is not null);

        // What people read goes through Words; what machines read and browsers send back (1.5, 2026-12-01) is the same in every language.
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = words.Language.Culture;
        context.Response.Headers.ContentLanguage = words.Language.HtmlTag;
        return next(context);
    });

    private static Words Choose(HttpContext context)
    {
        var languages = context.RequestServices.GetRequiredService<LanguageList>();
        return languages.Find(context.User.FindFirst(ReaderClaims.Language)?.Value)
            ?? languages.Best(context.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1).Select(l => l.Value.ToString()))
            ?? languages.English;
    }

    private static TimeZoneInfo? Zone(HttpContext context)
    {
        var id = context.User.FindFirst(ReaderClaims.Zone)?.Value ?? context.Request.Cookies[ReaderCookies.Zone];
        return id is { Length: > 0 and < 64 } && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null;
    }
}
