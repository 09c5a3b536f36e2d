using System.Security.Cryptography;
using System.Text;
using Lms.Assessments.Rules;
using Lms.Assessments.Uploads;
using Lms.Assessments.Values;
using Lms.Data.People;
using Microsoft.Extensions.Options;

namespace Lms.Data.Uploads;

/// <summary>Opens an upload before its first byte. The same key is the same upload, from whichever page it is begun again.</summary>
public sealed class BeginUpload(Db db, UploadDoors doors, UploadFolder folder, IOptions<UploadSettings> settings, TimeProvider clock)
{
    /// <summary>Null where the person may not add to this thing.</summary>
    /// <exception cref="RuleBroken">Those of <see cref="UploadLimits.Begin"/>, <c>upload.disk_full</c>, and the door's own.</exception>
    public async Task<UploadRow?> Run(NewUpload file, Scope by)
    {
        var purpose = Code.Of(file.Purpose);
        if (!await doors.MayChange(purpose, file.SubjectId, by))
        {
            return null;
        }

        var (name, key, now) = (FileName.Clean(file.Name), Key(file), clock.GetUtcNow());
        var isFull = folder.Free() < file.Bytes;
        return await db.Work(nameof(BeginUpload), async work =>
        {
            var args = new
            {
                id = work.NewId(), owner = by.PersonId, purpose, subject = file.SubjectId, key = key ?? $"{work.NewId():N}", name, file.Bytes, now, since = now.AddDays(-1), live = now.AddDays(-7),
            };
            if (key is not null && await work.Find<UploadRow>(Sql.FindKey, args) is { } begun)
            {
                return begun;
            }

            var there = await work.Read<Tally>(Sql.Count, args);
            var most = Math.Min(file.Most ?? int.MaxValue, settings.Value.FilesASubject);
            settings.Value.Limits.Begin(name, file.Bytes, (int)there.Here, most, (int)there.Files, there.Bytes);
            if (isFull)
            {
                throw new RuleBroken("upload.disk_full");
            }

            // Twice in the same moment: the key lets one of them in, and the other finds it.
            await work.TryInsert(Sql.Insert, args);
            return await work.Find<UploadRow>(Sql.FindKey, args);
        });
    }

    // Hashed, so that a key means this file for this thing, whatever a browser makes of it.
    private static string? Key(NewUpload file) => file.Key is { Length: > 0 } key
        ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Code.Of(file.Purpose)} {file.SubjectId} {file.Bytes} {key}")))[..60]
        : null;

    internal sealed record Tally
    {
        public long Here { get; init; }

        public long Files { get; init; }

        public long Bytes { get; init; }
    }

    internal static class Sql
    {
        public const string FindKey = UploadQueries.Sql.Columns + " WHERE u.OwnerId = @owner AND u.ClientKey = @key";

        public const string Count = """
            SELECT (SELECT COUNT(*) FROM Upload h WHERE h.SubjectId = @subject AND (h.State = 'ready' OR (h.State = 'receiving' AND h.TouchedAt >= @live))) AS Here,
                   COUNT(*) AS Files, COALESCE(SUM(CAST(u.Bytes AS bigint)), 0) AS Bytes
            FROM Upload u WHERE u.OwnerId = @owner AND u.CreatedAt >= @since
            """;

        public const string Insert = """
            INSERT INTO Upload (Id, OwnerId, Purpose, SubjectId, ClientKey, Name, Bytes, Received, State, CreatedAt, TouchedAt, Version)
            VALUES (@id, @owner, @purpose, @subject, @key, @name, @Bytes, 0, 'receiving', @now, @now, 1)
            """;
    }
}
