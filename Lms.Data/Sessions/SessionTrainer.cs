namespace Lms.Data.Sessions;

/// <summary>Somebody named for a session.</summary>
public sealed record SessionTrainer
{
    public Guid PersonId { get; init; }

    /// <summary>trainer, co_trainer.</summary>
    public string Part { get; init; } = "";

    public string NativeName { get; init; } = "";

    public string LatinName { get; init; } = "";
}
