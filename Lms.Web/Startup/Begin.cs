using Lms.Data;

namespace Lms.Web.Startup;

internal static class Begin
{
    /// <summary>Migrations, keys, content: everything that must be there before the first request is answered.</summary>
    public static async Task BeginAsync(this WebApplication app)
    {
        foreach (var step in app.Services.GetServices<IStartupStep>().OrderBy(s => s.Order))
        {
            await step.Run(app.Lifetime.ApplicationStopping);
        }
    }
}
