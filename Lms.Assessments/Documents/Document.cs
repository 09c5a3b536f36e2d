using Lms.Assessments.Certificates;
using Lms.Assessments.Certificates.Drawing;
using Lms.Assessments.Certificates.Writing;
using SkiaSharp;

namespace Lms.Assessments.Documents;

/// <summary>
/// Draws a list as PDF with the faces and the pen of certificates, so that any name can be written. A pure function: the same model
/// gives the same bytes. Safe to call from many threads at once.
/// </summary>
public static class Document
{
    public static byte[] Draw(DocumentModel model, CertificateFonts fonts)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(fonts);
        using var shaper = new Shaper(fonts);
        var pages = DocumentLayout.Of(model, new Wrapping(shaper, fonts));
        using var pen = new TextPen(pages.SelectMany(p => p.Texts), fonts);
        using var stream = new SKDynamicMemoryWStream();
        using (var document = SKDocument.CreatePdf(stream, Properties(model)))
        {
            foreach (var page in pages)
            {
                var canvas = document.BeginPage(DocumentLayout.PageWidth, DocumentLayout.PageHeight);
                CertificateDocument.DrawRules(canvas, page.Rules);
                page.Texts.ForEach(text => pen.Write(canvas, text));
                document.EndPage();
            }

            document.Close();
        }

        using var drawn = stream.DetachAsData();
        return PdfFile.Finish(drawn.AsSpan());
    }

    private static SKDocumentPdfMetadata Properties(DocumentModel model) => new()
    {
        Title = Plain.Of(model.Title),
        Author = Plain.Of(model.Issuer),
        Creation = model.At.UtcDateTime,
        Modified = model.At.UtcDateTime,
        PdfA = true,
        RasterDpi = SKDocumentPdfMetadata.DefaultRasterDpi,
        EncodingQuality = SKDocumentPdfMetadata.DefaultEncodingQuality,
    };
}
