namespace Lms.Web.Errors;

/// <summary>A person gets a page that says what happened and what to do; a program gets problem details.</summary>
internal static class UseProblemsExtensions
{
    public static void AddProblems(this IServiceCollection services)
    {
        services.AddProblemDetails();
        services.AddExceptionHandler<RuleBrokenHandler>();
        services.AddScoped<RuleWords>();
    }

    public static void UseProblems(this WebApplication app)
    {
        app.UseWhen(WantsPage, pages =>
        {
            // While developing, the framework's page with the stack is the better answer.
            if (!app.Environment.IsDevelopment())
            {
                pages.UseExceptionHandler("/error");
            }

            pages.UseStatusCodePagesWithReExecute("/problem/{0}");
        });
        app.UseWhen(c => !WantsPage(c), programs =>
        {
            programs.UseExceptionHandler();
            programs.UseStatusCodePages();
        });
    }

    private static bool WantsPage(HttpContext context) =>
        context.Request.Headers.Accept.Any(a => a?.Contains("text/html", StringComparison.Ordinal) == true);
}
