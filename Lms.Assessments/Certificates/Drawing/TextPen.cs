using Lms.Assessments.Certificates.Writing;
using SkiaSharp;

namespace Lms.Assessments.Certificates.Drawing;

/// <summary>Writes placed lines with faces cut down to what they need. Each drawing has one of its own.</summary>
internal sealed class TextPen : IDisposable
{
    private readonly Dictionary<Face, SubsetFace> _subsets = [];
    private readonly List<SubsetFace> _own = [];
    private readonly Dictionary<(Face, float), SKFont> _fonts = [];
    private readonly SKPaint _paint = new() { IsAntialias = true };

    public TextPen(IEnumerable<PlacedText> texts, CertificateFonts fonts)
    {
        var glyphs = new Dictionary<Face, HashSet<uint>>();
        foreach (var run in texts.SelectMany(text => text.Line.Runs))
        {
            if (!glyphs.TryGetValue(run.Face, out var set))
            {
                glyphs.Add(run.Face, set = []);
            }

            set.UnionWith(run.Glyphs);
        }

        try
        {
            foreach (var (face, used) in glyphs)
            {
                used.UnionWith(fonts.AlwaysUsed(face));
                var (subset, own) = fonts.Subsets.Get(face, used);
                _subsets.Add(face, subset);
                if (own)
                {
                    _own.Add(subset);
                }
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    private TextPen(Dictionary<Face, SubsetFace> subsets, IReadOnlyCollection<SubsetFace> own)
    {
        foreach (var (face, subset) in subsets)
        {
            _subsets.Add(face, own.Contains(subset) ? subset.Reopened() : subset);
        }

        _own.AddRange(_subsets.Values.Except(subsets.Values));
    }

    /// <summary>Another pen with the same subsets: kept ones shared, its own opened once more.</summary>
    public TextPen Reopened() => new(_subsets, _own);

    public void Write(SKCanvas canvas, PlacedText text)
    {
        using var blob = Blob(text);
        _paint.Color = text.Colour;
        canvas.DrawText(blob, text.X, text.Y, _paint);
    }

    public SKTextBlob Blob(PlacedText text)
    {
        using var builder = new SKTextBlobBuilder();
        var start = 0f;
        foreach (var run in text.Line.Runs)
        {
            var subset = _subsets[run.Face];
            var buffer = builder.AllocateRawPositionedTextRun(FontOf(run.Face, text.Size), run.Glyphs.Length, run.Utf8.Length, null);
            var glyphs = buffer.Glyphs;
            var positions = buffer.Positions;
            for (var i = 0; i < run.Glyphs.Length; i++)
            {
                glyphs[i] = subset[run.Glyphs[i]];
                positions[i] = new(start + run.X[i] * text.Size, run.Y[i] * text.Size);
            }

            run.Utf8.CopyTo(buffer.Text);
            run.Clusters.CopyTo(buffer.Clusters);
            start += run.Advance * text.Size;
        }

        return builder.Build() ?? throw new InvalidOperationException("A line without glyphs was placed.");
    }

    public void Dispose()
    {
        foreach (var font in _fonts.Values)
        {
            font.Dispose();
        }

        foreach (var subset in _own)
        {
            subset.Dispose();
        }

        _paint.Dispose();
    }

    private SKFont FontOf(Face face, float size)
    {
        if (!_fonts.TryGetValue((face, size), out var font))
        {
            font = new(_subsets[face].Typeface, size * face.Scale) { Subpixel = true, Hinting = SKFontHinting.None, LinearMetrics = true, Edging = SKFontEdging.Antialias };
            _fonts.Add((face, size), font);
        }

        return font;
    }
}
