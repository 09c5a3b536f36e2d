namespace Lms.Data.Lessons;

/// <summary>Which variant a reader gets: their language, else a relative of it (fa for fa-AF), else the default.</summary>
public static class Variants
{
    public static string Best(IReadOnlyCollection<string> there, IEnumerable<string?> wanted, string fallback)
    {
        foreach (var tag in wanted.OfType<string>())
        {
            if (there.FirstOrDefault(t => t.Equals(tag, StringComparison.OrdinalIgnoreCase)) is { } same)
            {
                return same;
            }

            if (there.FirstOrDefault(t => Stem(t).Equals(Stem(tag), StringComparison.OrdinalIgnoreCase)) is { } relative)
            {
                return relative;
            }
        }

        return fallback;
    }

    private static string Stem(string tag) => tag.Split('-')[0];
}
