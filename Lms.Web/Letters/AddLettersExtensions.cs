namespace Lms.Web.Letters;

/// <summary>What the pages of letters need besides the rooms' own.</summary>
internal static class AddLettersExtensions
{
    public static void AddLetterPages(this IServiceCollection services) => services.AddSingleton<LetterForm>();
}
