using System.Globalization;
using Lms.Assessments.Certificates;
using Lms.Assessments.Certificates.Writing;

namespace Lms.Assessments.Documents;

/// <summary>Lines of a text at one size. Unlike on a certificate nothing shrinks: a list has room below.</summary>
internal sealed class Wrapping(Shaper shaper, CertificateFonts fonts)
{
    // Unlikely in a name, certain in a chat: what no face has is shown as missing and not left out.
    private const string Missing = "?";

    /// <param name="rightToLeft">Null: read it from the text.</param>
    /// <param name="width">In points.</param>
    public IReadOnlyList<ShapedLine> Lines(string text, FaceRole role, string language, bool? rightToLeft, float size, float width)
    {
        var plain = Plain.Isolated(Drawable(text));
        if (BidiIsolates.Without(plain).Length == 0)
        {
            return [];
        }

        var direction = rightToLeft ?? Plain.IsRightToLeft(plain);
        ShapedLine Shaped(string line) => shaper.Shape(line, role, language, direction);
        var whole = Shaped(plain);
        if (whole.Width * size <= width)
        {
            return [whole];
        }

        var lines = new List<ShapedLine>();
        var line = "";
        foreach (var word in plain.Split(' ').SelectMany(w => Pieces(w, width / size, Shaped)))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length > 0 && Shaped(longer).Width * size > width)
            {
                lines.Add(Shaped(line));
                longer = BidiIsolates.Open(line) + word;
            }

            line = longer;
        }

        lines.Add(Shaped(line));
        return lines;
    }

    // A word wider than the column is broken after its hyphens, and where that is not enough between letters.
    private static IEnumerable<string> Pieces(string word, float width, Func<string, ShapedLine> shape)
    {
        if (word.Length < 12 || shape(word).Width <= width)
        {
            yield return word;
            yield break;
        }

        if (word.IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen && hyphen < word.Length - 1)
        {
            foreach (var part in Pieces(word[..(hyphen + 1)], width, shape).Concat(Pieces(word[(hyphen + 1)..], width, shape)))
            {
                yield return part;
            }

            yield break;
        }

        var piece = "";
        for (var letters = StringInfo.GetTextElementEnumerator(word); letters.MoveNext();)
        {
            var letter = letters.GetTextElement();
            if (piece.Length > 0 && shape(piece + letter).Width > width)
            {
                yield return piece;
                piece = "";
            }

            piece += letter;
        }

        yield return piece;
    }

    private string Drawable(string text) => fonts.FirstMissing(text) is null
        ? text
        : string.Concat(Plain.Isolated(text).EnumerateRunes().Select(r => fonts.FirstMissing(r.ToString()) is null ? r.ToString() : Missing));
}
