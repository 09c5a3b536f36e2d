using Lms.Assessments.Completions;

namespace Lms.Data.Completions;

/// <summary>One version of a module's rule, with where it came from and who runs under it.</summary>
public sealed record RuleVersion
{
    public Guid Id { get; init; }

    public int Number { get; init; }

    public string Payload { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null where the content brought it.</summary>
    public string? AuthorName { get; init; }

    public Guid? CreatedBy { get; init; }

    public string? Reason { get; init; }

    /// <summary>Cohorts whose people start under it.</summary>
    public int Cohorts { get; init; }

    /// <summary>People who were moved to it and are under it now.</summary>
    public int Moved { get; init; }

    public bool IsByHand => CreatedBy is not null;

    public CompletionRule Rule => CompletionRule.Read(Payload);
}
