namespace Lms.Data.Completions;

/// <summary>A cohort of a module and the version its people start under.</summary>
public sealed record RuleCohort
{
    public Guid Id { get; init; }

    public string Code { get; init; } = "";

    public Guid RuleId { get; init; }

    public DateTimeOffset StartsAt { get; init; }

    public string TimeZone { get; init; } = "";

    public int Active { get; init; }
}
