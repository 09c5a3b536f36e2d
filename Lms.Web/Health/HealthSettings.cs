using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Lms.Web.Health;

/// <summary>Section <c>Health</c>.</summary>
public sealed class HealthSettings
{
    public const string Section = "Health";

    [Description("Seconds a stopping host still serves while `/health/ready` already says no; behind a load balancer, two of its probe intervals.")]
    [Range(0, 60)]
    public int DrainSeconds { get; set; }
}
