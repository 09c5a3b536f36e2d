namespace Lms.Data.Lessons;

/// <summary>Where lessons are read: a module version, through an enrolment or (trainers, administrators) by itself.</summary>
public sealed record LessonPlace
{
    public Guid? EnrolmentId { get; init; }

    public Guid ModuleVersionId { get; init; }

    public string ModuleCode { get; init; } = "";

    public string ModuleTitle { get; init; } = "";

    /// <summary>Of the default texts.</summary>
    public string Language { get; init; } = "";

    /// <summary>The language this person last chose here, where a lesson gave a choice; null before the first.</summary>
    public string? ReadingLanguage { get; init; }

    /// <summary>The test before is still to come and can still be taken: once a lesson is read it no longer measures where one started.</summary>
    public bool MayTestFirst { get; init; }

    public string? CohortCode { get; init; }

    public DateTimeOffset? StartsAt { get; init; }

    public string? TimeZone { get; init; }
}
