using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Lms.Web.Sessions;

/// <summary>Section <c>Live</c>.</summary>
public sealed class LiveSettings
{
    public const string Section = "Live";

    [Description("Connection string of a Redis through which several hosts wake each other; empty where one host serves all. It carries hints only: without it pages of other hosts follow within two seconds.")]
    public string Redis { get; set; } = "";

    [Description("Open pages with a live line that one person may have; the next one closes the oldest.")]
    [Range(1, 50)]
    public int MostPerPerson { get; set; } = 5;

    [Description("Live lines of one session on one host; who comes after asks for the state every few seconds instead.")]
    [Range(1, 50_000)]
    public int MostPerSession { get; set; } = 3000;

    [Description("Calls a second that one live line may make for long; four times as many at once. A person with several pages has twice that.")]
    [Range(1, 100)]
    public int CallsPerSecond { get; set; } = 5;

    [Description("Seconds a page may be behind in taking what it is sent; then its line is closed, and it comes back by the state.")]
    [Range(1, 60)]
    public int SlowSeconds { get; set; } = 5;
}
