using Lms.Assessments.Certificates;
using Lms.Assessments.Certificates.Drawing;
using Lms.Assessments.Certificates.Writing;
using SkiaSharp;

namespace Lms.Benchmarks.Certificates;

/// <summary>
/// The yardstick: the same subset faces, shaped lines, rules and ornament, all made beforehand, written into a PDF with nothing else:
/// no model, no layout, no shaping, no subsetting, no QR, no signature, no identity. Faces live as long as in the product:
/// those that many documents share stay open, the two or three that hold a name are opened from their bytes for each document.
/// </summary>
internal sealed class BareCertificate : IDisposable
{
    private readonly TextPen _pen;
    private readonly CertificatePage _page;
    private readonly SKDocumentPdfMetadata _properties;

    public BareCertificate(CertificateModel model, CertificateFonts fonts)
    {
        using var shaper = new Shaper(fonts);
        _page = CertificateLayout.Of(model, shaper);
        _pen = new(_page.Texts, fonts);
        _properties = CertificateDocument.Properties(model);
    }

    public byte[] Draw()
    {
        using var pen = _pen.Reopened();
        using var stream = new SKDynamicMemoryWStream();
        using (var document = SKDocument.CreatePdf(stream, _properties))
        {
            var canvas = document.BeginPage(CertificateLayout.PageWidth, CertificateLayout.PageHeight);
            Ornament.Draw(canvas, _page.OrnamentY);
            CertificateDocument.DrawRules(canvas, _page.Rules);
            foreach (var text in _page.Texts)
            {
                pen.Write(canvas, text);
            }

            document.EndPage();
            document.Close();
        }

        using var drawn = stream.DetachAsData();
        return drawn.ToArray();
    }

    public void Dispose() => _pen.Dispose();
}
