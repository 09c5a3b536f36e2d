namespace Lms.Data.Modules;

/// <summary>A source and how far it was checked.</summary>
/// <param name="Key">As cited: <c>ILO-GP</c>.</param>
/// <param name="Text">What is printed.</param>
/// <param name="Status">seed, seen, seen in part or background; see <c>SOURCES.yaml</c>.</param>
public sealed record SourceText(string Key, string Text, string Status)
{
    /// <summary>What a text cites: the words between brackets, "(S0, ILO-GP)". Not all of them need be keys.</summary>
    public static IEnumerable<string> KeysIn(string? text) => (text ?? "").Split('(').Skip(1)
        .Select(part => part.Split(')')[0])
        .SelectMany(inside => inside.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        .Distinct(StringComparer.Ordinal);
}
