namespace Lms.Data.Surveys;

/// <summary>A follow-up that waits for its person.</summary>
public sealed record OpenSurveyRow
{
    public Guid Id { get; init; }

    public string ModuleTitle { get; init; } = "";

    public Guid ModuleVersionId { get; init; }

    public DateTimeOffset ClosesAt { get; init; }

    public string TimeZone { get; init; } = "";
}
