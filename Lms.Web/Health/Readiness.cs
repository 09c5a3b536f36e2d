namespace Lms.Web.Health;

/// <summary>What <c>/health/ready</c> answers. Codes and versions only: the page is open to anybody who can reach the host.</summary>
internal sealed record Readiness
{
    /// <summary><c>ready</c> or <c>not_ready</c>.</summary>
    public required string Status { get; init; }

    /// <summary><c>ok</c>, or the code of the fault.</summary>
    public required string Database { get; init; }

    /// <summary>Engine and version, e.g. <c>Sqlite 3.53.3</c>.</summary>
    public string? Engine { get; init; }

    /// <summary><c>ok</c>, or how many scripts the database lacks.</summary>
    public required string Migrations { get; init; }

    public required bool Draining { get; init; }

    /// <summary>How mail goes and how much waits. Reported only: people can learn while the mail server is away.</summary>
    public required string Mail { get; init; }
}
