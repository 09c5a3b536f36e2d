namespace Lms.Web.Parts;

/// <summary>One of the at most five places in the header. <paramref name="Text"/> is a key.</summary>
/// <param name="Also">Beginnings of other addresses that belong to it.</param>
public sealed record Area(string Text, string Href, params IReadOnlyList<string> Also)
{
    /// <summary>Pages whose address begins like the area's, but which are another matter.</summary>
    public string? Without { get; init; }

    /// <summary>Whether a page lies in it.</summary>
    public bool Holds(string path) => Href == "/" ? path == "/" : !Lies(path, Without) && Also.Prepend(Href).Any(start => path.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    private static bool Lies(string path, string? at) => at is not null && (path + "/").StartsWith(at + "/", StringComparison.OrdinalIgnoreCase);
}
