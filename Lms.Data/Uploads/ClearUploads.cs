namespace Lms.Data.Uploads;

/// <summary>
/// Takes from the disk what was left half sent or removed a week ago, and finishes what was all here when the program died. The row
/// stays and says what became of the file; with <c>Received</c> at nothing it is not looked at again.
/// </summary>
public sealed class ClearUploads(Db db, UploadFolder folder, FinishUpload finish, TimeProvider clock)
{
    /// <summary>How long a half sent file can go on, and a removed one be put back.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>How many files were taken from the disk.</summary>
    public async Task<int> Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        foreach (var done in await db.List<Due>(Sql.Unfinished, new { before = now - Patience }, cancel))
        {
            await finish.Run(done.Id, cancel);
        }

        var due = await db.List<Due>(Sql.Due, new { before = now - Kept }, cancel);
        foreach (var file in due)
        {
            cancel.ThrowIfCancellationRequested();
            // The row first: a death after it leaves bytes nobody names, a death before it would leave a promise without bytes.
            if (await db.Work(nameof(ClearUploads), work => work.Execute(Sql.Clear, new { file.Id, freed = $"{file.Id:N}", before = now - Kept }), CancellationToken.None) == 1)
            {
                folder.Clear(file.Id);
            }
        }

        return due.Count;
    }

    internal sealed record Due
    {
        public Guid Id { get; init; }
    }

    internal static class Sql
    {
        public const string Unfinished = "SELECT Id FROM Upload WHERE State = 'receiving' AND Received = Bytes AND TouchedAt < @before";

        public const string Due = """
            SELECT Id FROM Upload
            WHERE TouchedAt < @before AND (State = 'receiving' OR (State = 'removed' AND Received > 0))
            """;

        public const string Clear = """
            UPDATE Upload SET State = 'removed', Received = 0, ClientKey = @freed, Version = Version + 1
            WHERE Id = @Id AND TouchedAt < @before AND (State = 'receiving' OR (State = 'removed' AND Received > 0))
            """;
    }
}
