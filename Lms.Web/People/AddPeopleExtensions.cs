using Lms.Data.People;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Lms.Web.People;

/// <summary>Registers signing in: Identity over our stores, the cookie and its session, the key ring, the policies, the person of the request.</summary>
internal static class AddPeopleExtensions
{
    private const string ApplicationName = "Lms";

    public static void AddPeople(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddOptions<SignInSettings>().BindConfiguration(SignInSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentPerson>();
        services.AddSingleton<SessionCheck>();
        services.AddSingleton<Throttle>();
        services.AddSingleton<KnownDevice>();
        services.AddScoped<SignInFlow>();
        services.AddScoped<SignInAnswers>();
        services.AddSingleton<AccessCodes.AccessTicket>();
        services.AddSingleton<AccessCodes.SlipPrinter>();
        services.AddScoped<AccessCodes.PasswordDesk>();
        services.AddSingleton<Links.GuessCount>();
        services.AddSingleton<Links.LinkLimit>();
        services.AddScoped<Links.LinkReader>();
        services.AddScoped<Choices>();
        services.AddSingleton<NewPasswords>();
        services.AddAccounts();
        services.AddKeyRing();
        services.AddCookies(environment);
        if (environment.IsDevelopment())
        {
            services.AddSingleton<Data.IStartupStep, MakeDemoPeople>();
            services.AddSingleton<Data.IStartupStep, Cohorts.MakeDemoCohorts>();
            services.AddSingleton<Data.IStartupStep, Sessions.MakeDemoSessions>();
            services.AddSingleton<Data.IStartupStep, Surveys.MakeDemoSurveys>();
            services.AddSingleton<Data.IStartupStep, Funders.MakeDemoFunding>();
            services.AddSingleton<Data.IStartupStep, Waits.MakeDemoLine>();
            services.AddSingleton<Data.IStartupStep, Aggregates.MakeDemoAggregates>();
            services.AddSingleton<Data.IStartupStep, Ladders.MakeDemoLadders>();
            services.AddSingleton<Data.IStartupStep, Cascades.MakeDemoCascades>();
            services.AddSingleton<Data.IStartupStep, Marks.MakeDemoMarkers>();
            services.AddSingleton<Data.IStartupStep, Submissions.MakeDemoWork>();
            services.AddSingleton<Data.IStartupStep, Mentorships.MakeDemoMentors>();
            services.AddSingleton<Data.IStartupStep, Completions.MakeDemoPractice>();
            services.AddSingleton<Data.IStartupStep, Figures.MakeDemoPast>();
            services.AddSingleton<Data.IStartupStep, Kap.MakeDemoHistory>();
            services.AddSingleton<Data.IStartupStep, Publications.MakeDemoReleases>();
            services.AddSingleton<Data.IStartupStep, Packages.MakeDemoPackages>();
            services.AddSingleton<Data.IStartupStep, AccessCodes.MakeDemoAccess>();
            services.AddSingleton<Data.IStartupStep, Institutions.MakeDemoLicences>();
            services.AddSingleton<Data.IStartupStep, Matches.MakeDemoTwins>();
            services.AddSingleton<Data.IStartupStep, Imports.MakeDemoImports>();
            services.AddSingleton<Data.IStartupStep, Outbox.MakeDemoPost>();
        }
    }

    private static void AddAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>().AddUserStore<AccountUserStore>();
        services.AddOptions<PasswordHasherOptions>().Configure<IOptions<SignInSettings>>((hasher, signIn) => hasher.IterationCount = signIn.Value.HashRounds);
        services.AddSingleton<PasswordHashing>();
        services.AddSingleton<IPasswordHasher<Account>>(p => p.GetRequiredService<PasswordHashing>());
    }

    private static void AddKeyRing(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName(ApplicationName);
        services.AddOptions<KeyManagementOptions>().Configure<KeyRingStore>((keys, store) => keys.XmlRepository = new KeyRing(store));
    }

    private static void AddCookies(this IServiceCollection services, IHostEnvironment environment)
    {
        // "__Host-" makes the browser refuse the cookie over plain http, which is all that a developer's machine has.
        var prefix = environment.IsDevelopment() ? "" : "__Host-";
        var secure = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        services.AddAntiforgery(form =>
        {
            form.Cookie.Name = prefix + "lms.form";
            form.Cookie.SecurePolicy = secure;
            form.Cookie.Path = "/";
        });
        services.Configure<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme, cookie =>
        {
            cookie.Cookie.Name = prefix + "lms";
            cookie.Cookie.SecurePolicy = secure;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.Path = "/";
            cookie.Cookie.IsEssential = true;
            cookie.SlidingExpiration = false;
            cookie.LoginPath = "/people/sign-in";
            cookie.LogoutPath = "/people/sign-out";
            cookie.ReturnUrlParameter = "return";
            cookie.Events.OnValidatePrincipal = c => c.HttpContext.RequestServices.GetRequiredService<SessionCheck>().Validate(c);
            cookie.Events.OnRedirectToLogin = Challenge;
        });
    }

    /// <summary>A page is sent to sign in; a script that saves or fetches is told that it is signed out, and keeps what it has.</summary>
    private static Task Challenge(Microsoft.AspNetCore.Authentication.RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.Request.Headers.Accept.Any(a => a?.Contains("text/html", StringComparison.Ordinal) == true))
        {
            context.Response.Redirect(context.RedirectUri);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }

        return Task.CompletedTask;
    }
}
