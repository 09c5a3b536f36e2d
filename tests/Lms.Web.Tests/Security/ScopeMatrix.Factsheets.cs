namespace Lms.Web.Tests.Security;

public sealed partial class ScopeMatrix
{
    private static readonly Door[] FactsheetDoors =
    [
        new("/factsheets", Officers),
        new("/factsheets?country=TJ", Tajik),
        new("/factsheets?country=KG", Kyrgyz),
        new("/factsheets?country=TJ&level=public", Tajik),
        new("/factsheets.pdf?country=TJ", Tajik),
        new("/factsheets.xlsx?country=KG", Kyrgyz),
        new("/publications", Officers),
        new("/publications/new", ["administrator"]),
        new("/publications/new", ["administrator"], ("Period", "2026-Q5")) { IsPost = true },
    ];
}
