using System.Security.Cryptography;

namespace Lms.Data.Certificates;

/// <summary>Stores drawn bytes once. Whoever comes second gets the first bytes: those are the certificate.</summary>
public sealed class StoreCertificateDocument(Db db, TimeProvider clock)
{
    /// <summary>The bytes that count, which may be another drawer's.</summary>
    public Task<byte[]> Run(Guid certificateId, byte[] drawn) => db.Work(nameof(StoreCertificateDocument), async work =>
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(drawn));
        return await work.TryInsert(Sql.Store, new { certificateId, drawn, sha256, now = clock.GetUtcNow() })
            ? drawn
            : await work.Read<byte[]>(CertificateQueries.Sql.Document, new { id = certificateId });
    });

    internal static class Sql
    {
        public const string Store = """
            INSERT INTO CertificateDocument (CertificateId, Bytes, Sha256, DrawnAt)
            SELECT @certificateId, @drawn, @sha256, @now
            WHERE NOT EXISTS (SELECT 1 FROM CertificateDocument WHERE CertificateId = @certificateId)
            """;
    }
}
