using Lms.Data.People;

namespace Lms.Web.Tests.Security;

public sealed partial class ScopeMatrix
{
    // Both must be within reach: one of each country is nobody's but the administrator's.
    private static readonly Door[] MergeDoors =
    [
        new("/people/merges", Officers),
        new($"/people/merges?person={KyrgyzPerson}", Officers),
        new($"/people/merge?keep={TajikPerson}", Tajik),
        new($"/people/merge?keep={KyrgyzPerson}", Kyrgyz),
        new($"/people/merge?keep={TajikPerson}&away={DemoId.Person("officer")}", Tajik),
        new($"/people/merge?keep={KyrgyzPerson}&away={DemoId.Person("trainee-kg")}", Kyrgyz),
        new($"/people/merge?keep={TajikPerson}&away={KyrgyzPerson}", ["administrator"]),
        new($"/people/merge?keep={Guid.Empty}", Nobody),
        new($"/people/merge?keep={TajikPerson}&away={Guid.Empty}", Nobody),
        new($"/people/merge?keep={TajikPerson}&away={Guid.Empty}", Nobody, ("keep", TajikPerson.ToString()), ("away", Guid.Empty.ToString())) { IsPost = true },
        new($"/people/merges/{Guid.Empty}/undo", Nobody),
        new($"/people/merges/{Guid.Empty}/undo", Nobody) { IsPost = true },
    ];
}
