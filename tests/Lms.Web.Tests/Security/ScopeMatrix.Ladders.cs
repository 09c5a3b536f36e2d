using Lms.Data.People;

namespace Lms.Web.Tests.Security;

public sealed partial class ScopeMatrix
{
    private static Guid TajikMinistry => DemoId.Institution("tj-ministry");

    private static Guid KyrgyzMinistry => DemoId.Institution("kg-ministry");

    private static readonly Door[] LadderDoors =
    [
        new("/ladders", Officers),
        new($"/ladders/ERP/{TajikMinistry}", Tajik),
        new($"/ladders/ERP/{KyrgyzMinistry}", Kyrgyz),
        new($"/ladders/NONE/{TajikMinistry}", None),
        new($"/ladders/ERP/{TajikOffice}", None),
        new($"/ladders/ERP/{KyrgyzMinistry}?handler=folder&step=in_plan", Kyrgyz) { IsPost = true },
        new($"/ladders/ERP/{KyrgyzMinistry}?step=no_such", None, ("proof", "quote")) { IsPost = true },
    ];

    private static readonly Door[] CascadeDoors =
    [
        new("/cascades", Officers),
        new("/cascades/new", Officers),
        new("/cascades/mine", Everybody),
        new("/cascades/mine?handler=withdraw", None, ("id", Guid.Empty.ToString()), ("why", "Because")) { IsPost = true },
        new("/cascades?handler=withdraw", None, ("id", Guid.Empty.ToString()), ("why", "Because")) { IsPost = true },
        new("/cascades/new?number=000", None, ("Input.Module", "ERP")) { IsPost = true },
    ];
}
