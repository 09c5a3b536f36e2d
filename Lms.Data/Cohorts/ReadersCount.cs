namespace Lms.Data.Cohorts;

/// <summary>So many people of a cohort have read so many lessons.</summary>
public sealed record ReadersCount
{
    public Guid CohortId { get; init; }

    public int LessonsRead { get; init; }

    public int People { get; init; }
}
