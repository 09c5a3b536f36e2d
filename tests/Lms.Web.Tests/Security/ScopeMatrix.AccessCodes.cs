using Lms.Data.People;

namespace Lms.Web.Tests.Security;

/// <content>Accounts. The demo administrator is over everything, so that no officer may open their account.</content>
public sealed partial class ScopeMatrix
{
    private static Guid Closable => DemoId.Person("manager-kg");

    private static readonly Door[] AccessCodeDoors =
    [
        new("/people/me/email", Everybody),
        new("/people/access", Officers),
        new($"/people/access?institution={KyrgyzOffice}", Officers),
        new("/people/access?handler=invite", Tajik, ("Who", TajikPerson.ToString())) { IsPost = true },
        new("/people/access?handler=print", Kyrgyz, ("Who", KyrgyzPerson.ToString())) { IsPost = true },
        new($"/people/{TajikPerson}/slip", Tajik),
        new($"/people/{KyrgyzPerson}/slip", Kyrgyz),
        new($"/people/{TajikPerson}/slip", Tajik) { IsPost = true },
        new($"/people/{KyrgyzPerson}/slip", Kyrgyz) { IsPost = true },
        new($"/people/{KyrgyzPerson}/slip?handler=show", Kyrgyz) { IsPost = true },
        new($"/people/{Guid.Empty}/slip", Nobody) { IsPost = true },
        new($"/people/{TajikPerson}/access", Tajik),
        new($"/people/{KyrgyzPerson}/access", Kyrgyz),
        new($"/people/{Guid.Empty}/access", Nobody),
        new($"/people/{TajikPerson}/access?handler=signout", Tajik) { IsPost = true },
        new($"/people/{KyrgyzPerson}/access?handler=signout", Kyrgyz) { IsPost = true },
        new($"/people/{TajikPerson}/access?handler=invite", Tajik) { IsPost = true },
        new($"/people/{KyrgyzPerson}/access?handler=invite", Kyrgyz) { IsPost = true },
        // Of somebody whose doors no other row opens: doors are tried in any order, and a closed account has none.
        new($"/people/{Closable}/access?handler=disable", Kyrgyz) { IsPost = true },
        new($"/people/{Closable}/access?handler=enable", Kyrgyz) { IsPost = true },
        new($"/people/{TajikPerson}/access?handler=enable", Tajik) { IsPost = true },
        new($"/people/{Guid.Empty}/access?handler=disable", Nobody) { IsPost = true },
    ];
}
