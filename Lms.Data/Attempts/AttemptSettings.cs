using System.ComponentModel.DataAnnotations;

namespace Lms.Data.Attempts;

/// <summary>Section <c>Attempts</c>.</summary>
public sealed record AttemptSettings
{
    /// <summary>Seconds after a personal deadline in which answers already on their way are still taken. Copied into an attempt when it starts.</summary>
    [Range(0, 600)]
    public int GraceSeconds { get; init; } = 60;
}
