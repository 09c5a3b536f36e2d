namespace Lms.Data.Cascades;

/// <summary>A module somebody completed here, and so may have passed on.</summary>
public sealed record TrainedModule
{
    public Guid Id { get; init; }

    public string Code { get; init; } = "";

    public string Title { get; init; } = "";

    public DateTimeOffset CompletedAt { get; init; }
}
