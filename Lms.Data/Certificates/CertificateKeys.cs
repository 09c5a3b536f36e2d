using System.Security.Cryptography;
using Lms.Assessments.Certificates;
using Lms.Data.Engines;
using Microsoft.Extensions.Options;

namespace Lms.Data.Certificates;

/// <summary>
/// The keys that sign certificates. Private halves are files in a folder, never in the database and never in the cookie key ring;
/// public halves are rows for ever, so that an old certificate can be checked after its key has retired.
/// </summary>
public sealed class CertificateKeys(Db db, TimeProvider clock, IOptions<CertificateSettings> settings) : IDisposable
{
    private StatementKey? active;

    /// <summary>The key that signs now. <see cref="Load"/> has run at start.</summary>
    public StatementKey Active => active ?? throw new InvalidOperationException("The certificate keys are not loaded.");

    /// <summary>Reads the newest key of the folder, making the first one where there is none, and publishes its public half.</summary>
    public async Task Load(CancellationToken cancel = default)
    {
        var folder = Directory.CreateDirectory(settings.Value.KeyFolder);
        // Two hosts that start on an empty shared folder must end with one key.
        await using (await FileLock.Take(Path.Combine(folder.FullName, ".lock"), cancel))
        {
            var newest = folder.GetFiles("*.pem").OrderByDescending(f => f.Name, StringComparer.Ordinal).FirstOrDefault()
                ?? await Make(folder, cancel);
            using var key = ECDsa.Create();
            key.ImportFromPem(await File.ReadAllTextAsync(newest.FullName, cancel));
            active = StatementKey.FromPrivateKey(key.ExportPkcs8PrivateKey());
        }

        await db.Work(nameof(CertificateKeys), work =>
            work.Execute(Sql.Publish, new { keyId = Active.Id, publicKey = Active.ToPublicJwk(), now = clock.GetUtcNow() }), cancel);
    }

    /// <summary>All public halves, oldest first.</summary>
    public async Task<IReadOnlyList<StatementKey>> Published() =>
        [.. (await db.List<string>(Sql.Published)).Select(StatementKey.FromPublicJwk)];

    public void Dispose() => active?.Dispose();

    private async Task<FileInfo> Make(DirectoryInfo folder, CancellationToken cancel)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        // The name sorts by time: a key put beside it later signs from the next start on.
        var path = Path.Combine(folder.FullName, $"{clock.GetUtcNow():yyyyMMdd'T'HHmmss}.pem");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.WriteThrough };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using (var file = new StreamWriter(path, options))
        {
            await file.WriteAsync(key.ExportPkcs8PrivateKeyPem().AsMemory(), cancel);
        }

        return new FileInfo(path);
    }

    internal static class Sql
    {
        public const string Publish = """
            INSERT INTO SigningKey (KeyId, PublicKey, CreatedAt)
            SELECT @keyId, @publicKey, @now WHERE NOT EXISTS (SELECT 1 FROM SigningKey WHERE KeyId = @keyId)
            """;

        public const string Published = "SELECT PublicKey FROM SigningKey ORDER BY CreatedAt, KeyId";
    }
}
