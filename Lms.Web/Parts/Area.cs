namespace Lms.Web.Parts;

/// <summary>One of the at most five places in the header. <paramref name="Text"/> is a key.</summary>
/// <param name="Also">Beginnings of other addresses that belong to it.</param>
public sealed record Area(string Text, string Href, params IReadOnlyList<string> Also)
{
    /// <summary>Whether a page lies in it.</summary>
    public bool Holds(string path) => Href == "/" ? path == "/" : Also.Prepend(Href).Any(start => path.StartsWith(start, StringComparison.OrdinalIgnoreCase));
}
