namespace Lms.Data.Modules;

/// <summary>The newest version of a module: what the next cohort follows.</summary>
public sealed record CurrentVersion
{
    public Guid Id { get; init; }

    public Guid ModuleId { get; init; }

    public int Number { get; init; }

    public string ContentHash { get; init; } = "";

    public Guid CompletionRuleId { get; init; }
}
