namespace Lms.Web.Questions;

/// <summary>What the pages about questions and hands need besides the rooms' own.</summary>
internal static class AddQuestionsExtensions
{
    public static void AddQuestions(this IServiceCollection services) => services.AddScoped<RoomQuestions>();
}
