namespace Lms.Web.Tests.Security;

/// <content>Knowledge, attitude and practice for officers; questions for who trains the module, the demo trainer of ethical recruitment among them.</content>
public sealed partial class ScopeMatrix
{
    private static readonly Door[] KapDoors =
    [
        new("/kap", Officers),
        new("/kap.xlsx", Officers),
        new($"/kap?Institution={TajikOffice}", Tajik),
        new($"/kap?Institution={KyrgyzOffice}", Kyrgyz),
        new($"/kap.xlsx?Institution={KyrgyzOffice}", Kyrgyz),
        new($"/kap?Institution={Guid.Empty}", Nobody),
        new("/kap?Module=NONE", Nobody),
        new("/modules/ERP/items", ["trainer", .. Officers]),
        new("/modules/ERP/items?when=before", ["trainer", .. Officers]),
        new("/modules/ERP/items.xlsx", ["trainer", .. Officers]),
        new("/modules/SST/items", Officers),
        new("/modules/SST/items.xlsx", Officers),
        new("/modules/NONE/items", Nobody),
        new("/modules/ERP/items?when=never", Nobody),
    ];
}
