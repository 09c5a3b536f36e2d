namespace Lms.Data.Modules;

/// <summary>
/// What <c>module.yaml</c> says beside its columns, as stored in <c>ModuleVersion.Payload</c>: frozen with the version and read by
/// polls, surveys and coaching. Add fields as nullable, rename nothing.
/// </summary>
public sealed record ModuleContent
{
    public required ModuleTexts Texts { get; init; }

    public DateOnly? ReviewBy { get; init; }

    public required IReadOnlyList<PollText> Polls { get; init; }

    public required IReadOnlyList<StatementText> Attitude { get; init; }

    public required IReadOnlyList<StatementText> Practice { get; init; }

    public TaskText? CaseStudy { get; init; }

    public TaskText? GroupWork { get; init; }

    public required IReadOnlyList<CoachingText> Coaching { get; init; }

    /// <summary>The sources its tests and its reason cite.</summary>
    public required IReadOnlyList<SourceText> Sources { get; init; }
}
