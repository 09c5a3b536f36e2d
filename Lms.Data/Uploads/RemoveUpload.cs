using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.People;
using Microsoft.Extensions.Options;

namespace Lms.Data.Uploads;

/// <summary>Takes a file away from its thing, and puts it back. The bytes stay for a week (<see cref="ClearUploads"/>), so that putting back is honest.</summary>
public sealed class RemoveUpload(Db db, UploadDoors doors, UploadQueries uploads, IOptions<UploadSettings> settings, TimeProvider clock)
{
    /// <summary>Also stops what is still being received. False where there is nothing to remove for this person.</summary>
    public async Task<bool> Run(Guid id, Scope by)
    {
        if (await Find(id, by) is not { State: "ready" or "receiving" } row)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        return await db.Work(nameof(RemoveUpload), async work =>
        {
            // The key is let go: the same file may be sent again.
            if (await work.Execute(Sql.Remove, new { id, freed = $"{id:N}", now }) == 0)
            {
                return false;
            }

            await work.Audit(new AuditEntry(now, by.PersonId, nameof(RemoveUpload), "Upload", id.ToString(), row.OwnerId));
            return true;
        });
    }

    /// <exception cref="RuleBroken"><c>upload.too_many</c>: another took its place.</exception>
    public async Task<bool> Undo(Guid id, Scope by)
    {
        if (await Find(id, by) is not { State: "removed", ReadyAt: not null } row)
        {
            return false;
        }

        var (now, most) = (clock.GetUtcNow(), settings.Value.FilesASubject);
        return await db.Work("UndoRemoveUpload", async work =>
        {
            if ((await UploadStore.Ready(work, row.SubjectId)).Count >= most)
            {
                throw new RuleBroken("upload.too_many", most);
            }

            if (await work.Execute(Sql.Restore, new { id, now }) == 0)
            {
                return false;
            }

            await work.Audit(new AuditEntry(now, by.PersonId, "UndoRemoveUpload", "Upload", id.ToString(), row.OwnerId));
            return true;
        });
    }

    private async Task<UploadRow?> Find(Guid id, Scope by) =>
        await uploads.Find(id) is { } row && await doors.MayChange(row.Purpose, row.SubjectId, by) ? row : null;

    internal static class Sql
    {
        public const string Remove = """
            UPDATE Upload SET State = 'removed', ClientKey = @freed, TouchedAt = @now, Version = Version + 1
            WHERE Id = @id AND State IN ('ready', 'receiving')
            """;

        public const string Restore = """
            UPDATE Upload SET State = 'ready', TouchedAt = @now, Version = Version + 1
            WHERE Id = @id AND State = 'removed' AND ReadyAt IS NOT NULL AND Received > 0
            """;
    }
}
