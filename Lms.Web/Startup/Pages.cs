using System.Text.Encodings.Web;
using System.Text.Unicode;
using Lms.Web.Languages;
using Lms.Web.Parts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;

namespace Lms.Web.Startup;

/// <summary>Razor Pages as this product uses them: a noun's pages stand in the noun's folder, at the root of the project.</summary>
internal static class Pages
{
    public static void AddPages(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddRazorPages(pages =>
        {
            pages.RootDirectory = "/";
            if (!environment.IsDevelopment())
            {
                pages.Conventions.AddPageRouteModelConvention("/Parts/Gallery", page => page.Selectors.Clear());
            }
        }).AddMvcOptions(mvc =>
        {
            mvc.SpeakLanguages();
            mvc.Filters.Add<Errors.RuleBrokenFilter>();
            mvc.Filters.Add<Audit.ExportFilter>();
        }).AddDataAnnotationsLocalization(o => o.DataAnnotationLocalizerProvider = (_, factory) => factory.Create(typeof(FieldTexts)));
        services.Configure<CookieTempDataProviderOptions>(said => said.Cookie.Name = LmsPage.Cookie);
        services.Configure<RazorViewEngineOptions>(views => views.PageViewLocationFormats.Add("/Parts/{0}.cshtml"));
        services.Configure<MvcViewOptions>(views => views.HtmlHelperOptions.ClientValidationEnabled = false);
        services.Configure<RouteOptions>(routes => routes.LowercaseUrls = true);
        services.AddScoped<PageHead>();
        services.AddSingleton<Areas>();

        // Names in twelve scripts as themselves, not as &#x…; : a third of the bytes on a slow line. What HTML needs escaped still is.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddResponseCompression(o => o.EnableForHttps = true);
    }
}
