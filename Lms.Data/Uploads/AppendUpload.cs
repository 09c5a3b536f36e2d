using System.Security.Cryptography;
using Lms.Assessments.Rules;
using Lms.Data.People;

namespace Lms.Data.Uploads;

/// <summary>
/// Takes a piece. What is acknowledged is on the disk first (flushed) and in the row after: whatever dies in between, the row never
/// promises a byte that is not there, and bytes behind the row's offset are written over. Committed once a megabyte, so that a line
/// cut in the middle of a large piece costs less than that.
/// </summary>
public sealed class AppendUpload(Db db, UploadDoors doors, UploadQueries uploads, UploadFolder folder, TimeProvider clock)
{
    private const int Step = 1_000_000;

    /// <param name="offset">Where the sender thinks the piece begins.</param>
    /// <param name="checksum">SHA-1 or SHA-256 of the piece with the algorithm's name, or null.</param>
    /// <param name="cancel">The line is gone: what came until then is kept.</param>
    /// <exception cref="RuleBroken"><c>upload.disk_full</c>, and the door's own.</exception>
    public async Task<(AppendOutcome Outcome, long Offset)> Run(Guid id, Scope by, long offset, Stream piece, (HashAlgorithmName Algorithm, byte[] Hash)? checksum, CancellationToken cancel)
    {
        if (await uploads.Find(id) is not { State: "receiving" } row || row.OwnerId != by.PersonId || !await doors.MayChange(row.Purpose, row.SubjectId, by))
        {
            return (AppendOutcome.Missing, 0);
        }

        if (row.Received != offset)
        {
            return (AppendOutcome.OtherOffset, row.Received);
        }

        if (row.Received == row.Bytes)
        {
            return (AppendOutcome.Kept, row.Received);
        }

        try
        {
            await using var file = folder.OpenPart(id, offset);
            return file is null ? (AppendOutcome.Busy, offset) : await Take(new Taking(row, file, piece, checksum), cancel);
        }
        catch (IOException error) when (UploadFolder.IsFull(error))
        {
            throw new RuleBroken("upload.disk_full");
        }
    }

    private async Task<(AppendOutcome Outcome, long Offset)> Take(Taking taking, CancellationToken cancel)
    {
        var (row, file, piece, checksum) = taking;
        var (buffer, kept, at) = (new byte[64 * 1024], row.Received, row.Received);
        using var hash = checksum is { } wanted ? IncrementalHash.CreateHash(wanted.Algorithm) : null;
        try
        {
            for (int read; (read = await piece.ReadAsync(buffer, cancel)) > 0;)
            {
                if (at + read > row.Bytes)
                {
                    return (AppendOutcome.TooLong, kept);
                }

                await file.WriteAsync(buffer.AsMemory(0, read), CancellationToken.None);
                hash?.AppendData(buffer, 0, read);
                at += read;
                if (at - kept >= Step && hash is null)
                {
                    kept = await Keep(row.Id, file, kept, at);
                }
            }
        }
        catch (Exception error) when (error is OperationCanceledException or IOException && error is not IOException { HResult: 28 })
        {
            // The line, not the disk. Without a whole piece there is nothing to hold a checksum against.
            return (AppendOutcome.Kept, hash is null ? await Keep(row.Id, file, kept, at) : kept);
        }

        return hash is not null && !hash.GetHashAndReset().AsSpan().SequenceEqual(checksum!.Value.Hash)
            ? (AppendOutcome.OtherChecksum, kept)
            : (AppendOutcome.Kept, await Keep(row.Id, file, kept, at));
    }

    private async Task<long> Keep(Guid id, FileStream file, long from, long to)
    {
        if (to == from)
        {
            return from;
        }

        file.Flush(flushToDisk: true);
        var touched = await db.Hot(nameof(AppendUpload), work => work.Execute(Sql.Acknowledge, new { id, from, to, now = clock.GetUtcNow() }));
        return touched == 1 ? to : from;
    }

    private sealed record Taking(UploadRow Row, FileStream File, Stream Piece, (HashAlgorithmName Algorithm, byte[] Hash)? Checksum);

    internal static class Sql
    {
        public const string Acknowledge = """
            UPDATE Upload SET Received = @to, TouchedAt = @now, Version = Version + 1
            WHERE Id = @id AND State = 'receiving' AND Received = @from
            """;
    }
}
