using System.Data.Common;
using Lms.Assessments.Values;
using Lms.Data.Completions;

namespace Lms.Data.Attempts;

/// <summary>
/// Closes attempts whose deadline and grace have passed, with the answers acknowledged by then. Each is a unit of its own; one that
/// somebody else finishes at the same moment stays theirs.
/// </summary>
public sealed class CloseOverdueAttempts(Db db, EvaluateCompletion completion, TimeProvider clock)
{
    private const int MostInOneRun = 500;

    /// <summary>How many were closed.</summary>
    public async Task<int> Run(CancellationToken cancel = default)
    {
        var now = InstantJson.Stored(clock.GetUtcNow());
        var due = await db.List<AttemptRow>(db.Dialect.Page(Sql.Due), new { now, skip = 0, take = MostInOneRun }, cancel);
        var closed = 0;
        var failures = new List<Exception>();
        foreach (var row in due.Where(r => r.ClosesAt < now))
        {
            cancel.ThrowIfCancellationRequested();
            try
            {
                closed += await Close(row.Id) ? 1 : 0;
            }
#pragma warning disable CA1031 // One attempt that cannot be marked must not keep everybody else's open; the run still fails, below.
            catch (Exception error)
#pragma warning restore CA1031
            {
                failures.Add(error);
            }
        }

        return failures.Count == 0 ? closed : throw new AggregateException(failures);
    }

    /// <summary>Closes one attempt if it is due, so that somebody who opens it need not wait for the sweep. False when it is not due.</summary>
    public async Task<bool> Close(Guid attemptId)
    {
        try
        {
            return await db.Work(nameof(CloseOverdueAttempts), async work =>
            {
                var now = InstantJson.Stored(clock.GetUtcNow());
                if (await work.FindAttemptRow(attemptId) is not { State: AttemptRow.InProgress } row)
                {
                    return false;
                }

                var taken = await work.ReadAttempt(row);
                var steps = taken.Attempt.CloseOverdue(now);
                return steps.Count > 0 && await work.Finish(taken, steps, actorId: null, nameof(CloseOverdueAttempts), now, completion) is not null;
            });
        }
        catch (DbException error) when (db.Dialect.IsDuplicate(error))
        {
            return false; // an answer slipped in at the last moment: the next run counts it
        }
    }

    internal static class Sql
    {
        public const string Due = """
            SELECT a.Id, a.EnrolmentId, a.State, a.DeadlineAt, a.GraceSeconds
            FROM Attempt a WHERE a.State = 'in_progress' AND a.DeadlineAt < @now ORDER BY a.DeadlineAt, a.Id
            """;
    }
}
