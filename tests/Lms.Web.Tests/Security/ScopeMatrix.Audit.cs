using Lms.Data.People;

namespace Lms.Web.Tests.Security;

public sealed partial class ScopeMatrix
{
    private static readonly Door[] AuditDoors =
    [
        new("/audit", ["administrator"]),
        new("/audit.xlsx", ["administrator"]),
        new("/audit.csv", ["administrator"]),
        new($"/audit?of={DemoId.Person("trainee-tj")}", ["administrator"]),
        new($"/audit?of={Guid.Empty}", []),
    ];
}
