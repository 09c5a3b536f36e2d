namespace Lms.Data.People;

/// <summary>A signed-in browser. The cookie holds only the id and the account's stamp.</summary>
public sealed record SignInSession
{
    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset SeenAt { get; init; }

    public DateTimeOffset EndsAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The browser's own description, shown to its owner.</summary>
    public string Device { get; init; } = "";
}
