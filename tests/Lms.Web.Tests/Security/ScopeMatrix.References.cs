namespace Lms.Web.Tests.Security;

public sealed partial class ScopeMatrix
{
    private static readonly Door[] ReferenceDoors =
    [
        new("/references", ["administrator"]),
        new("/references/category", ["administrator"]),
        new("/references/language", ["administrator"]),
        new("/references/time_zone", ["administrator"]),
        new("/references/countries", ["administrator"]),
        new("/references/countries/TJ", ["administrator"]),
        new("/references/countries/XX", Nobody),
        new("/references/category", ["administrator"], ("Code", "matrix_of_roles"), ("names[en]", "Matrix")) { IsPost = true },
        new("/references/category?handler=Close", Nobody, ("code", "nobody")) { IsPost = true },
        new("/references/countries/TJ?handler=CloseUnit", Nobody, ("id", Guid.Empty.ToString())) { IsPost = true },
        new("/references/countries/TJ?handler=AddUnit", ["administrator"], ("Unit.Name", "Помир"), ("Unit.EnglishName", "Pamir")) { IsPost = true },
    ];
}
