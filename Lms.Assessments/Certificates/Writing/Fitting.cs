using System.Globalization;

namespace Lms.Assessments.Certificates.Writing;

/// <summary>
/// Finds lines and a size for a text so that all of it stands within a width: first a little smaller on one line, then more lines, then smaller still.
/// Nothing is ever clipped or left out, whatever the text.
/// </summary>
internal sealed class Fitting(Shaper shaper)
{
    private const float Step = 0.96f;

    /// <summary>A line may shrink to this share of its size before the text takes another line.</summary>
    private const float ShrinkBeforeWrapping = 0.78f;

    /// <summary>When words do not fit even at this share of their size, they are broken rather than made smaller.</summary>
    private const float ShrinkBeforeBreaking = 0.55f;

    /// <param name="text">As given; made plain here.</param>
    /// <param name="role">What it is for.</param>
    /// <param name="language">BCP 47.</param>
    /// <param name="rightToLeft">Null: read it from the text.</param>
    /// <param name="size">Wanted, in points.</param>
    /// <param name="width">Allowed, in points.</param>
    /// <param name="lines">Allowed.</param>
    public FittedText Fit(string text, FaceRole role, string language, bool? rightToLeft, float size, float width, int lines = 1)
    {
        var plain = Plain.Isolated(text);
        var direction = rightToLeft ?? Plain.IsRightToLeft(plain);
        ShapedLine Shaped(string line) => shaper.Shape(line, role, language, direction);
        var whole = Shaped(plain);
        var one = Math.Min(size, width / Math.Max(whole.Width, 0.01f));
        if (one >= size * (lines == 1 ? ShrinkBeforeBreaking : ShrinkBeforeWrapping))
        {
            return new([whole], one);
        }

        var words = plain.Split(' ');
        var allowed = Math.Max(lines, 2);
        for (var smaller = size; smaller >= size * ShrinkBeforeBreaking; smaller *= Step)
        {
            if (Wrap(words, " ", width / smaller, allowed, Shaped) is { } wrapped)
            {
                return new(wrapped, smaller);
            }
        }

        string[] letters = [.. TextElements(plain)];
        var tiny = size * ShrinkBeforeWrapping;
        IReadOnlyList<ShapedLine>? broken;
        while ((broken = Wrap(letters, "", width / tiny, allowed, Shaped)) is null)
        {
            tiny *= Step;
        }

        return new(broken, tiny);
    }

    // As few lines as hold the pieces, then the narrowest width that still needs no more: lines of even length, no lonely last word.
    private static List<ShapedLine>? Wrap(string[] pieces, string between, float width, int lines, Func<string, ShapedLine> shape)
    {
        var space = between.Length == 0 ? 0 : shape("x x").Width - 2 * shape("x").Width;
        float[] widths = [.. pieces.Select(piece => shape(piece).Width)];
        var greedy = Break(widths, space, width);
        if (greedy is null || greedy.Count > lines)
        {
            return null;
        }

        float low = widths.Max(), high = width;
        for (var i = 0; i < 12; i++)
        {
            var middle = (low + high) / 2;
            var narrower = Break(widths, space, middle);
            (low, high, greedy) = narrower is not null && narrower.Count <= greedy.Count ? (low, middle, narrower) : (middle, high, greedy);
        }

        var shaped = new List<ShapedLine>();
        var from = 0;
        foreach (var count in greedy)
        {
            shaped.Add(shape(string.Join(between, pieces, from, count)));
            from += count;
        }

        // Pieces measured alone may join up a hair wider; then the next smaller size is tried.
        return shaped.TrueForAll(line => line.Width <= width) ? shaped : null;
    }

    private static List<int>? Break(float[] widths, float space, float width)
    {
        var counts = new List<int>();
        var used = 0f;
        foreach (var piece in widths)
        {
            if (piece > width)
            {
                return null;
            }

            if (counts.Count == 0 || used + space + piece > width)
            {
                counts.Add(0);
                used = -space;
            }

            counts[^1]++;
            used += space + piece;
        }

        return counts;
    }

    private static IEnumerable<string> TextElements(string text)
    {
        for (var elements = StringInfo.GetTextElementEnumerator(text); elements.MoveNext();)
        {
            yield return elements.GetTextElement();
        }
    }
}
