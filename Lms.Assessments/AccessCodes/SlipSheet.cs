using Lms.Assessments.Certificates;
using Lms.Assessments.Certificates.Drawing;
using Lms.Assessments.Certificates.Qr;
using Lms.Assessments.Certificates.Writing;
using Lms.Assessments.Documents;
using SkiaSharp;

namespace Lms.Assessments.AccessCodes;

/// <summary>
/// Draws slips to be cut out and handed over: eight on a page of A4, each of the size A7, which a wallet holds; cut lines between
/// them. Each in its person's language and direction. A pure function: the same slips give the same bytes.
/// </summary>
public static class SlipSheet
{
    public const int APage = 8;

    private const int Columns = 2;
    private const float PageWidth = 595;
    private const float PageHeight = 842;

    /// <summary>The PDF; throws <see cref="ArgumentException"/> without a slip.</summary>
    /// <param name="title">Of the file.</param>
    /// <param name="at">When the codes were made: never the moment of drawing.</param>
    public static byte[] Draw(IReadOnlyList<SlipCard> cards, string title, string issuer, DateTimeOffset at, CertificateFonts fonts)
    {
        ArgumentNullException.ThrowIfNull(cards);
        ArgumentNullException.ThrowIfNull(fonts);
        if (cards.Count == 0)
        {
            throw new ArgumentException("A sheet without slips.", nameof(cards));
        }

        using var shaper = new Shaper(fonts);
        var wrapping = new Wrapping(shaper, fonts);
        var placed = cards.Select((card, i) => SlipLayout.Of(card, Cell(i % APage), wrapping)).ToList();
        using var pen = new TextPen(placed.SelectMany(p => p.Texts), fonts);
        using var stream = new SKDynamicMemoryWStream();
        using (var document = SKDocument.CreatePdf(stream, Properties(title, issuer, at)))
        {
            foreach (var page in placed.Chunk(APage))
            {
                var canvas = document.BeginPage(PageWidth, PageHeight);
                DrawCuts(canvas);
                foreach (var slip in page)
                {
                    CertificateDocument.DrawRules(canvas, slip.Rules);
                    slip.Texts.ForEach(text => pen.Write(canvas, text));
                    DrawQr(canvas, slip.QrText, slip.Qr);
                }

                document.EndPage();
            }

            document.Close();
        }

        using var drawn = stream.DetachAsData();
        return PdfFile.Finish(drawn.AsSpan());
    }

    /// <summary>Where the n-th slip of a page is.</summary>
    internal static SKRect Cell(int n)
    {
        const float width = PageWidth / Columns;
        const float height = PageHeight * Columns / APage;
        return SKRect.Create(n % Columns * width, n / Columns * height, width, height);
    }

    private static void DrawCuts(SKCanvas canvas)
    {
        using var dashes = SKPathEffect.CreateDash([4, 4], 0);
        using var paint = new SKPaint { Style = SKPaintStyle.Stroke, Color = Ink.Muted, StrokeWidth = 0.5f, PathEffect = dashes };
        for (var row = 1; row < APage / Columns; row++)
        {
            var y = Cell(row * Columns).Top;
            canvas.DrawLine(0, y, PageWidth, y, paint);
        }

        canvas.DrawLine(PageWidth / Columns, 0, PageWidth / Columns, PageHeight, paint);
    }

    private static void DrawQr(SKCanvas canvas, string text, SKRect square)
    {
        var code = QrCode.Of(text);
        var module = square.Width / code.Size;
        using var path = new SKPath();
        code.EachRun((x, y, length) => path.AddRect(SKRect.Create(square.Left + (x * module), square.Top + (y * module), length * module, module)));
        using var paint = new SKPaint { Style = SKPaintStyle.Fill, Color = Ink.Text };
        canvas.DrawPath(path, paint);
    }

    private static SKDocumentPdfMetadata Properties(string title, string issuer, DateTimeOffset at) => new()
    {
        Title = Plain.Of(title),
        Author = Plain.Of(issuer),
        Creation = at.UtcDateTime,
        Modified = at.UtcDateTime,
        PdfA = true,
        RasterDpi = SKDocumentPdfMetadata.DefaultRasterDpi,
        EncodingQuality = SKDocumentPdfMetadata.DefaultEncodingQuality,
    };
}
