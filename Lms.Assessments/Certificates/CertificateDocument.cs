using Lms.Assessments.Certificates.Drawing;
using Lms.Assessments.Certificates.Qr;
using Lms.Assessments.Certificates.Writing;
using SkiaSharp;

namespace Lms.Assessments.Certificates;

/// <summary>
/// Draws a certificate: one page, A4 on its side, as PDF that claims PDF/A-2b, with only the letters it uses embedded.
/// A pure function: the same model gives the same bytes. Safe to call from many threads at once.
/// </summary>
public static class CertificateDocument
{
    /// <summary>
    /// The finished file. Throws <see cref="CertificateTextException"/> when a text holds a character no face has,
    /// <see cref="ArgumentException"/> when a text that must be there is empty.
    /// </summary>
    public static byte[] Draw(CertificateModel model, CertificateFonts fonts)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(fonts);
        RefuseEmpty(model);
        using var shaper = new Shaper(fonts);
        var page = CertificateLayout.Of(model, shaper);
        using var pen = new TextPen(page.Texts, fonts);
        using var stream = new SKDynamicMemoryWStream();
        using (var document = SKDocument.CreatePdf(stream, Properties(model)))
        {
            var canvas = document.BeginPage(CertificateLayout.PageWidth, CertificateLayout.PageHeight);
            Ornament.Draw(canvas, page.OrnamentY);
            DrawRules(canvas, page.Rules);
            foreach (var text in page.Texts)
            {
                pen.Write(canvas, text);
            }

            using var link = canvas.DrawUrlAnnotation(page.Qr, model.QrText);
            document.EndPage();
            document.Close();
        }

        using var drawn = stream.DetachAsData();
        return PdfFile.Finish(drawn.AsSpan(), QrSquare.Content(QrCode.Of(model.QrText), page.Qr));
    }

    internal static SKDocumentPdfMetadata Properties(CertificateModel model) => new()
    {
        Title = Plain.Of(model.DocumentTitle),
        Author = Plain.Of(model.Issuer),
        Subject = Plain.Of(model.Number.Value),
        Creation = model.IssuedAt.UtcDateTime,
        Modified = model.IssuedAt.UtcDateTime,
        PdfA = true,
        RasterDpi = SKDocumentPdfMetadata.DefaultRasterDpi,
        EncodingQuality = SKDocumentPdfMetadata.DefaultEncodingQuality,
    };

    private static void RefuseEmpty(CertificateModel model)
    {
        string[] needed =
        [
            model.Issuer, model.Heading, model.BeforeName, model.Name.Text, model.BeforeTitle, model.ModuleTitle.Text, model.SignatoryName, model.SignatoryTitle,
            model.Number.Label, model.Number.Value, model.Code.Label, model.Code.Value, model.QrCaption, model.QrText, model.DocumentTitle,
            model.Programme ?? "-", model.OtherName?.Text ?? "-", model.AfterTitle ?? "-", .. model.Facts.SelectMany(fact => new[] { fact.Label, fact.Value }),
        ];
        if (model.Facts.Count is < 1 or > 5 || Array.Exists(needed, text => Plain.Of(text).Length == 0))
        {
            throw new ArgumentException("A text of the certificate is empty, or there are not one to five facts. Leave out with null what is not to be printed.", nameof(model));
        }
    }

    internal static void DrawRules(SKCanvas canvas, IEnumerable<PlacedRule> rules)
    {
        using var paint = new SKPaint { Style = SKPaintStyle.Stroke, IsAntialias = true };
        foreach (var rule in rules)
        {
            paint.Color = rule.Colour;
            paint.StrokeWidth = rule.Width;
            canvas.DrawLine(rule.X1, rule.Y1, rule.X2, rule.Y2, paint);
        }
    }
}
