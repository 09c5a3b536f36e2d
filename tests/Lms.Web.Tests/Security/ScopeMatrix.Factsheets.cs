namespace Lms.Web.Tests.Security;

public sealed partial class ScopeMatrix
{
    private static readonly Door[] FactsheetDoors =
    [
        new("/factsheets", Officers),
        // Kyrgyzstan's, because another door moves an institution of Tajikistan below a Kyrgyz office, whose officer may then read of it.
        new("/factsheets?country=KG", Kyrgyz),
        new("/factsheets?country=KG&level=donor", Kyrgyz),
        new("/factsheets?country=KG&level=public", Kyrgyz),
        new("/factsheets.pdf?country=KG", Kyrgyz),
        new("/factsheets.xlsx?country=KG", Kyrgyz),
        new("/publications", Officers),
        new($"/publications/{Guid.Empty}", Nobody),
        new("/publications/new", ["administrator"]),
        new("/publications/new", ["administrator"], ("Period", "2020-Q1")) { IsPost = true },
    ];
}
