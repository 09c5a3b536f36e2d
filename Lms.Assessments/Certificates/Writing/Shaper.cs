using System.Collections.Concurrent;
using System.Text;
using HarfBuzzSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace Lms.Assessments.Certificates.Writing;

/// <summary>
/// Turns a line of text into glyphs: direction by UAX #9, a face for each character by its script, shape by HarfBuzz.
/// Each drawing has one of its own; the faces are shared.
/// </summary>
internal sealed class Shaper(CertificateFonts fonts) : IDisposable
{
    private const float LeastAbove = 0.76f;
    private const float LeastBelow = 0.24f;

    private static readonly Script Common = Script.Common;
    private static readonly Script Inherited = Script.Inherited;

    private static readonly ConcurrentDictionary<string, Language> Languages = new(StringComparer.Ordinal);

    private Buffer? _buffer;
    private Func<ShapeCache.Key, ShapedLine>? _shape;

    /// <param name="text">Plain text (see <see cref="Plain"/>).</param>
    /// <param name="role">What it is for.</param>
    /// <param name="language">BCP 47; decides Nastaliq and local letter forms.</param>
    /// <param name="rightToLeft">Direction of the line.</param>
    public ShapedLine Shape(string text, FaceRole role, string language, bool rightToLeft) =>
        fonts.Shaped.GetOrShape(new(text, role, language, rightToLeft), _shape ??= Shape);

    public void Dispose() => _buffer?.Dispose();

    private sealed record Run(int Start, int Length, int Level, Face Face, Script Script);

    private ShapedLine Shape(ShapeCache.Key key)
    {
        var (text, role, language, rightToLeft) = key;
        var urdu = language.StartsWith("ur", StringComparison.OrdinalIgnoreCase);
        int[] characters = [.. text.EnumerateRunes().Select(rune => rune.Value)];
        var levels = BidiLevels.Resolve(characters, rightToLeft);
        if (characters.Any(BidiIsolates.Is))
        {
            // They have said where everything stands, and are nothing to draw.
            levels = [.. levels.Where((_, i) => !BidiIsolates.Is(characters[i]))];
            characters = [.. characters.Where(c => !BidiIsolates.Is(c))];
            text = BidiIsolates.Without(text);
        }

        var runs = Split(characters, levels, role, urdu);
        var order = BidiLevels.VisualOrder([.. runs.Select(run => run.Level)]);
        var shaped = new ShapedRun[order.Length];
        float width = 0, above = LeastAbove, below = LeastBelow;
        for (var i = 0; i < order.Length; i++)
        {
            shaped[i] = Shape(text, runs[order[i]], language);
            width += shaped[i].Advance;
            above = Math.Max(above, shaped[i].Above);
            below = Math.Max(below, shaped[i].Below);
        }

        return new(shaped, width, above, below);
    }

    private List<Run> Split(int[] characters, int[] levels, FaceRole role, bool urdu)
    {
        var runs = new List<Run>();
        var faces = new Face?[characters.Length];
        var scripts = new Script[characters.Length];
        for (var i = 0; i < characters.Length; i++)
        {
            var script = UnicodeFunctions.Default.GetScript(characters[i]);
            if (script != Common && script != Inherited)
            {
                scripts[i] = script;
                faces[i] = fonts.Choose(characters[i], script, role, urdu);
            }
        }

        Neighbourly(characters, levels, faces, scripts, role, urdu);
        for (int i = 0, at = 0, start = 0, startAt = 0; i < characters.Length; i++)
        {
            at += characters[i] > 0xFFFF ? 2 : 1;
            var last = i + 1 == characters.Length;
            if (last || levels[i + 1] != levels[i] || faces[i + 1] != faces[i] || scripts[i + 1] != scripts[i])
            {
                runs.Add(new(startAt, at - startAt, levels[start], faces[start]!, scripts[start]));
                (start, startAt) = (i + 1, at);
            }
        }

        return runs;
    }

    // Spaces, digits, marks and punctuation are written with the face beside them, if it has them: first the one before, else the one after.
    private void Neighbourly(int[] characters, int[] levels, Face?[] faces, Script[] scripts, FaceRole role, bool urdu)
    {
        for (var i = 0; i < characters.Length; i++)
        {
            if (faces[i] is not null)
            {
                continue;
            }

            var beside = i > 0 && levels[i - 1] == levels[i] ? i - 1 : Array.FindIndex(faces, i, face => face is not null);
            beside = beside < 0 ? i - 1 : beside;
            if (beside >= 0 && (faces[beside]!.Writes(characters[i]) || Plain.IsInvisible(characters[i])))
            {
                (faces[i], scripts[i]) = (faces[beside], scripts[beside]);
            }
            else
            {
                scripts[i] = beside >= 0 ? scripts[beside] : Script.Latin;
                faces[i] = fonts.Choose(characters[i], Script.Latin, role, urdu);
            }
        }
    }

    private ShapedRun Shape(string text, Run run, string language)
    {
        _buffer ??= new();
        _buffer.ClearContents();
        _buffer.AddUtf16(text.AsSpan(), run.Start, run.Length);
        _buffer.Direction = run.Level % 2 == 1 ? Direction.RightToLeft : Direction.LeftToRight;
        _buffer.Script = run.Script;
        _buffer.Language = Languages.GetOrAdd(language, static name => new(name));
        run.Face.Font.Shape(_buffer);
        var infos = _buffer.GetGlyphInfoSpan();
        var positions = _buffer.GetGlyphPositionSpan();
        var em = run.Face.UnitsPerEm / run.Face.Scale;
        var glyphs = new uint[infos.Length];
        var x = new float[infos.Length];
        var y = new float[infos.Length];
        var clusters = new uint[infos.Length];
        float pen = 0, height = 0, above = 0, below = 0;
        for (var i = 0; i < infos.Length; i++)
        {
            glyphs[i] = infos[i].Codepoint;
            x[i] = (pen + positions[i].XOffset) / em;
            y[i] = (height - positions[i].YOffset) / em;
            clusters[i] = (uint)Encoding.UTF8.GetByteCount(text.AsSpan(run.Start, (int)infos[i].Cluster - run.Start));
            if (run.Face.Font.TryGetGlyphExtents(glyphs[i], out var ink))
            {
                above = Math.Max(above, ink.YBearing / em - y[i]);
                below = Math.Max(below, -(ink.YBearing + ink.Height) / em + y[i]);
            }

            pen += positions[i].XAdvance;
            height -= positions[i].YAdvance;
        }

        return new(run.Face, glyphs, x, y, pen / em, above, below, Encoding.UTF8.GetBytes(text.Substring(run.Start, run.Length)), clusters);
    }
}
