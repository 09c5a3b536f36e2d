using Lms.Assessments.Certificates;
using Lms.Assessments.Documents;

namespace Lms.Web.Attendances;

/// <summary>Draws sheets, not more at once than there are processors: more would only make every reader wait longer.</summary>
public sealed class SheetPrinter(Lazy<CertificateFonts> fonts) : IDisposable
{
    private readonly SemaphoreSlim pens = new(Environment.ProcessorCount);

    public async Task<byte[]> Print(DocumentModel model, CancellationToken cancel)
    {
        await pens.WaitAsync(cancel);
        try
        {
            return Document.Draw(model, fonts.Value);
        }
        finally
        {
            pens.Release();
        }
    }

    public void Dispose() => pens.Dispose();
}
