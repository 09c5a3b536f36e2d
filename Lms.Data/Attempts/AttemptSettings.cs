using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Lms.Data.Attempts;

/// <summary>Section <c>Attempts</c>.</summary>
public sealed class AttemptSettings
{
    public const string Section = "Attempts";

    [Description("Seconds after a personal deadline in which answers already on their way are still taken. Copied into an attempt when it starts.")]
    [Range(0, 600)]
    public int GraceSeconds { get; set; } = 60;
}
