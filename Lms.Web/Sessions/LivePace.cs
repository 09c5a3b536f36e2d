namespace Lms.Web.Sessions;

/// <summary>How often a live room does what. Its own record so that a test need not wait for the real ones.</summary>
internal sealed record LivePace
{
    /// <summary>Between two pushes to consoles: at most four a second.</summary>
    public TimeSpan Console { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Between two pushes to trainees: at most two a second.</summary>
    public TimeSpan Room { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Between two "somebody came or went" to consoles.</summary>
    public TimeSpan People { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Writing that everybody connected is still here.</summary>
    public TimeSpan Presence { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Looking whether the sign-ins and seats behind open lines still count; the promise is a minute.</summary>
    public TimeSpan Check { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Reading the heads of the sessions that have lines here, whatever hints came: nothing is lost with a hint.</summary>
    public TimeSpan Heads { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The same while the hints of other hosts do not come.</summary>
    public TimeSpan HeadsAlone { get; init; } = TimeSpan.FromSeconds(1);
}
