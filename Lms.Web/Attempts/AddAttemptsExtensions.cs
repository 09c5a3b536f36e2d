namespace Lms.Web.Attempts;

/// <summary>What the pages of a test need besides the deeds.</summary>
internal static class AddAttemptsExtensions
{
    public static void AddAttempts(this IServiceCollection services) => services.AddSingleton<PlainForm>();
}
