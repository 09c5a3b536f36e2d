namespace Lms.Web.Tests.Security;

public sealed partial class ScopeMatrix
{
    private static readonly Door[] HolidayDoors =
    [
        new("/holidays", OverEverything),
        new("/holidays/TJ", OverEverything),
        new("/holidays/XX", None),
        new("/holidays/TJ?handler=weekend", OverEverything, ("Weekend", "6")) { IsPost = true },
        new("/holidays/TJ?handler=confirm", None, ("id", Guid.Empty.ToString()), ("version", "1")) { IsPost = true },
        new($"/holidays/{Guid.Empty}/change", None),
        new($"/holidays/{Guid.Empty}/change", None, ("Input.OnDate", "2026-03-20")) { IsPost = true },
    ];
}
