using Lms.Assessments.Polls;

namespace Lms.Web.Polls;

/// <summary>A word of a cloud with its size, 1 to 6; the count stands beside it, so that size is never the only sign.</summary>
public sealed record SizedWord(string Text, int Count, int Size)
{
    public const int Largest = 6;

    public static IReadOnlyList<SizedWord> Of(IReadOnlyList<TalliedWord> words)
    {
        var most = words.Count == 0 ? 1 : words.Max(w => w.Count);
        return [.. words.Select(w => new SizedWord(w.Text, w.Count, most == 1 ? 2 : 1 + (((w.Count - 1) * (Largest - 1)) / (most - 1))))];
    }
}
