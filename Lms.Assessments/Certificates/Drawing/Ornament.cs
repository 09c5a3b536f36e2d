using SkiaSharp;

namespace Lms.Assessments.Certificates.Drawing;

/// <summary>The one ornament: a frame of rules with stepped corners, and a short rule with a lozenge under the heading.</summary>
internal static class Ornament
{
    private const float Outer = 26;
    private const float Inner = 33;
    private const float Corner = 13;

    public static void Draw(SKCanvas canvas, float headingRuleY)
    {
        using var paint = new SKPaint { Style = SKPaintStyle.Stroke, IsAntialias = true, StrokeJoin = SKStrokeJoin.Miter };
        using var outer = Stepped(Outer, Corner);
        using var inner = Stepped(Inner, Corner);
        Stroke(canvas, outer, paint, Ink.Primary, 1.5f);
        Stroke(canvas, inner, paint, Ink.Gold, 0.6f);
        HeadingRule(canvas, paint, headingRuleY);
    }

    // A rectangle whose corners step inwards once.
    private static SKPath Stepped(float inset, float step)
    {
        float left = inset, top = inset, right = CertificateLayout.PageWidth - inset, bottom = CertificateLayout.PageHeight - inset;
        var path = new SKPath();
        path.AddPoly(
        [
            new(left + step, top), new(right - step, top), new(right - step, top + step), new(right, top + step),
            new(right, bottom - step), new(right - step, bottom - step), new(right - step, bottom), new(left + step, bottom),
            new(left + step, bottom - step), new(left, bottom - step), new(left, top + step), new(left + step, top + step),
        ]);
        return path;
    }

    private static void HeadingRule(SKCanvas canvas, SKPaint paint, float y)
    {
        const float reach = 74;
        const float lozenge = 4;
        const float gap = 5;
        const float middle = CertificateLayout.PageWidth / 2;
        using var path = new SKPath();
        path.MoveTo(middle - reach, y);
        path.LineTo(middle - lozenge - gap, y);
        path.MoveTo(middle + lozenge + gap, y);
        path.LineTo(middle + reach, y);
        path.AddPoly([new(middle - lozenge, y), new(middle, y - lozenge), new(middle + lozenge, y), new(middle, y + lozenge)]);
        Stroke(canvas, path, paint, Ink.Gold, 0.9f);
    }

    private static void Stroke(SKCanvas canvas, SKPath path, SKPaint paint, SKColor colour, float width)
    {
        paint.Color = colour;
        paint.StrokeWidth = width;
        canvas.DrawPath(path, paint);
    }
}
