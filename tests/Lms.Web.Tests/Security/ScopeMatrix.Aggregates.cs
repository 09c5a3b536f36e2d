namespace Lms.Web.Tests.Security;

public sealed partial class ScopeMatrix
{
    private static readonly Door[] AggregateDoors =
    [
        new("/aggregates", Officers),
        new("/aggregates.csv", Officers),
        new("/aggregates.xlsx?country=TJ", Officers),
        new("/aggregates/new", Officers),
        new("/aggregates/import", Officers),
        new("/aggregates/activities", OverEverything),
        new("/aggregates/activities?handler=turn", None, ("id", Guid.Empty.ToString())) { IsPost = true },
        new($"/aggregates/{Guid.Empty}", None),
        new($"/aggregates/{Guid.Empty}?handler=withdraw", None, ("why", "Because")) { IsPost = true },
        new($"/aggregates/imports/{Guid.Empty}", None),
        new($"/aggregates/imports/{Guid.Empty}?handler=undo", None, ("why", "Because")) { IsPost = true },
    ];
}
