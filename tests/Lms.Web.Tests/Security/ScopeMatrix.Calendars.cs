namespace Lms.Web.Tests.Security;

/// <content>Everybody has a calendar of their own; what its secret address opens is said by its own tests.</content>
public sealed partial class ScopeMatrix
{
    private static readonly Door[] CalendarDoors =
    [
        new("/people/me/calendar", Everybody),
        new("/people/me/calendar", Everybody) { IsPost = true },
    ];
}
