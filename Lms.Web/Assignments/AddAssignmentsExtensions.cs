namespace Lms.Web.Assignments;

/// <summary>What the pages about assignments need besides the deeds.</summary>
internal static class AddAssignmentsExtensions
{
    public static void AddAssignments(this IServiceCollection services) => services.AddScoped<AssignmentChoices>();
}
