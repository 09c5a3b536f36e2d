namespace Lms.Assessments.Figures;

/// <summary>The order in which keys of a paged dimension are turned over.</summary>
public static class FigureOrder
{
    /// <summary>By name, what is not known last; two of one name by their keys, so that no key stands on two pages.</summary>
    public static IEnumerable<string> ByName(IEnumerable<string> keys, Func<string, string?> name) => keys
        .Select(k => (Key: k, Name: name(k)))
        .OrderBy(k => k.Key == FigureKey.None)
        .ThenBy(k => k.Name, StringComparer.OrdinalIgnoreCase)
        .ThenBy(k => k.Key, StringComparer.Ordinal)
        .Select(k => k.Key);
}
