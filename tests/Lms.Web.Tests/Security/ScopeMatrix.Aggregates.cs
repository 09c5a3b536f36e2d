namespace Lms.Web.Tests.Security;

public sealed partial class ScopeMatrix
{
    private static readonly Door[] AggregateDoors =
    [
        new("/aggregates", Officers),
        new("/aggregates.csv", Officers),
        new("/aggregates.xlsx?country=TJ", Officers),
        new("/aggregates/new", Officers),
        new("/aggregates/new", Tajik, ("Input.Activity", "counselling"), ("Input.Value", "5"), ("Input.From", "2026-01"), ("Input.To", "2026-01"), ("Input.Country", "TJ"), ("Input.Provenance", "declared"), ("Input.InstitutionId", TajikOffice.ToString()), ("Input.ReportedBy", "matrix")) { IsPost = true },
        new("/aggregates/import", Officers),
        new("/aggregates/activities", OverEverything),
        new("/aggregates/activities?handler=turn", None, ("id", Guid.Empty.ToString())) { IsPost = true },
        new($"/aggregates/{Guid.Empty}", None),
        new($"/aggregates/{Guid.Empty}?handler=withdraw", None, ("why", "Because")) { IsPost = true },
        new($"/aggregates/imports/{Guid.Empty}", None),
        new($"/aggregates/imports/{Guid.Empty}?handler=undo", None, ("why", "Because")) { IsPost = true },
    ];
}
