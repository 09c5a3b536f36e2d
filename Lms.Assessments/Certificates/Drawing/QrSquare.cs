using QRCoder;
using SkiaSharp;

namespace Lms.Assessments.Certificates.Drawing;

/// <summary>A QR as one filled path: sharp at any size, and smaller in the file than a picture.</summary>
internal static class QrSquare
{
    /// <summary>Draws it into a square, the quiet zone of four modules included.</summary>
    public static void Draw(SKCanvas canvas, string text, SKRect square)
    {
        // Level M mends 15 % of the square: a crease or a stamp.
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var module = square.Width / rows.Count;
        using var path = new SKPath();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                var from = x;
                while (x < rows.Count && rows[y][x])
                {
                    x++;
                }

                if (x > from)
                {
                    path.AddRect(SKRect.Create(square.Left + from * module, square.Top + y * module, (x - from) * module, module));
                }
            }
        }

        using var paint = new SKPaint { Color = Ink.Text, Style = SKPaintStyle.Fill, IsAntialias = false };
        canvas.DrawPath(path, paint);
    }

    /// <summary>The QR's version, 1 to 40: how fine it is.</summary>
    public static int VersionOf(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        return data.Version;
    }
}
