using Lms.Assessments.Certificates;
using Lms.Data.Certificates;
using Lms.Scheduler.Languages;

namespace Lms.Scheduler.Certificates;

/// <summary>
/// The documents. Asking for one that is not drawn yet draws and stores it first; whoever stores first decides the bytes, for ever.
/// The sweep and the download page come here, so they cannot disagree.
/// </summary>
public sealed class CertificateArchive(
    CertificateQueries certificates, StoreCertificateDocument store, LanguageList languages, Lazy<CertificateFonts> fonts) : IDisposable
{
    // Drawing is all processor: more at once than there are processors only makes every reader wait longer.
    private readonly SemaphoreSlim pens = new(Environment.ProcessorCount);

    /// <summary>The stored bytes; null where there is no such certificate.</summary>
    /// <exception cref="CertificateTextException">A name or title holds a letter that no face has. Nothing is stored.</exception>
    public async Task<byte[]?> Find(Guid id, CancellationToken cancel)
    {
        if (await certificates.Document(id) is { } stored)
        {
            return stored;
        }

        return await certificates.FindToDraw(id) is { } row ? await store.Run(id, await Draw(row, cancel)) : null;
    }

    public void Dispose() => pens.Dispose();

    private async Task<byte[]> Draw(CertificateRow row, CancellationToken cancel)
    {
        var model = CertificateComposer.Compose(row, languages.Read(row.Printed().Language));
        await pens.WaitAsync(cancel);
        try
        {
            return CertificateDocument.Draw(model, fonts.Value);
        }
        finally
        {
            pens.Release();
        }
    }
}
