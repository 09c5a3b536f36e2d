namespace Lms.Web.Tests.Security;

public sealed partial class ScopeMatrix
{
    private static readonly Door[] FunderDoors =
    [
        new("/funders", OverEverything),
        new("/funders?handler=retire", None, ("id", Guid.Empty.ToString())) { IsPost = true },
        new("/cohorts/{group}/funding", OverEverything),
        new("/cohorts/{group}/funding", OverEverything, ("Input.Percent[EU]", "80")) { IsPost = true },
        new($"/cohorts/{Guid.Empty}/funding", None),
        new($"/cohorts/series/{Guid.Empty}/funding", None),
    ];
}
