using System.Diagnostics;
using Dapper;
using Lms.Assessments.Attempts;
using Lms.Assessments.Items;
using Lms.Data.Attempts;
using Lms.Data.Audit;

namespace Lms.Benchmarks.Attempts;

/// <summary>The three ways of saving that are compared, on one file.</summary>
internal sealed class AnswerLoads(AnswerDesks desks, int people)
{
    // A real attempt has 30 to 60 changes; a longer one would measure the search among its own steps.
    private const int SavesAnAttempt = 40;
    private const int Batch = 64;
    private const int PagesASecond = 20;
    private int nextDesk;

    /// <summary>As the product does it: the deed, through the group commit.</summary>
    public async Task<LoadResult> Product(TimeSpan time)
    {
        var before = desks.Db.GroupCommits;
        var result = await Crowd(time, async (desk, seq) =>
        {
            var receipt = await desks.Save.Run(desk.AttemptId, desk.PersonId, desk.Given(seq), Desk.Key(seq));
            return receipt is { IsNewest: true };
        });
        var after = desks.Db.GroupCommits;
        return result with { SavesPerCommit = (after.Units - before.Units) / (double)(after.Commits - before.Commits) };
    }

    /// <summary>The same unit of work in a transaction of its own, behind the gate that pages take.</summary>
    public Task<LoadResult> Alone(TimeSpan time) => Crowd(time, async (desk, seq) =>
        await desks.Db.Work("Alone", work => work.Execute(SaveAnswer.Sql.Save, Args(desk, seq))) == 1);

    /// <summary>One thread, one connection, no gate, no callers: the ceiling of this statement through Dapper.</summary>
    public async Task<LoadResult> BareBatches(TimeSpan time)
    {
        await using var connection = await desks.Db.Dialect.Open();
        var since = Stopwatch.GetTimestamp();
        var (saves, commits) = (0, 0);
        for (var desk = Next(); Stopwatch.GetElapsedTime(since) < time; commits++)
        {
            using var transaction = connection.BeginTransaction();
            for (var n = 0; n < Batch; n++, saves++)
            {
                var seq = (saves % SavesAnAttempt) + 1;
                desk = seq == 1 ? Next() : desk;
                if (connection.Execute(SaveAnswer.Sql.Save, Args(desk, seq), transaction) != 1)
                {
                    throw new InvalidOperationException("A save was not taken.");
                }
            }

            transaction.Commit();
        }

        return new LoadResult(saves / Stopwatch.GetElapsedTime(since).TotalSeconds, Batch, default, default, default, 0);
    }

    /// <summary>What the disk itself can do: 4 kB of a file of 4 MB overwritten and flushed, for a second; a log in use is overwritten too.</summary>
    public static double FlushesPerSecond(string folder)
    {
        using var file = new FileStream(Path.Combine(folder, "flush"), FileMode.Create, FileAccess.Write, FileShare.None, 1);
        var page = new byte[4096];
        file.SetLength(1000 * page.Length);
        var (since, flushes) = (Stopwatch.GetTimestamp(), 0);
        for (; Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(1); flushes++)
        {
            file.Position = flushes % 1000 * page.Length;
            file.Write(page);
            file.Flush(flushToDisk: true);
        }

        return flushes / Stopwatch.GetElapsedTime(since).TotalSeconds;
    }

    private async Task<LoadResult> Crowd(TimeSpan time, Func<Desk, int, Task<bool>> save)
    {
        using var over = new CancellationTokenSource(time);
        var pages = Task.Run(() => Pages(over.Token));
        var since = Stopwatch.GetTimestamp();
        var took = (await Task.WhenAll(Enumerable.Range(0, people).Select(_ => Task.Run(() => Person(save, over.Token))))).SelectMany(t => t).Order().ToList();
        var elapsed = Stopwatch.GetElapsedTime(since).TotalSeconds;
        var page = await pages;
        return new LoadResult(took.Count / elapsed, 1, Share(took, 0.50), Share(took, 0.99), Share(page, 0.99), page.Count / elapsed);
    }

    private async Task<List<TimeSpan>> Person(Func<Desk, int, Task<bool>> save, CancellationToken over)
    {
        var took = new List<TimeSpan>();
        var desk = Next();
        while (!over.IsCancellationRequested)
        {
            var seq = (took.Count % SavesAnAttempt) + 1;
            desk = seq == 1 && took.Count > 0 ? Next() : desk;
            var since = Stopwatch.GetTimestamp();
            if (!await save(desk, seq))
            {
                throw new InvalidOperationException("A save was not taken.");
            }

            took.Add(Stopwatch.GetElapsedTime(since));
        }

        return took;
    }

    // What a page does when somebody reads a lesson: a row changes and the audit says so.
    private async Task<List<TimeSpan>> Pages(CancellationToken over)
    {
        var took = new List<TimeSpan>();
        var running = new List<Task<TimeSpan>>();
        using var tick = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / PagesASecond));
        while (!over.IsCancellationRequested)
        {
            await tick.WaitForNextTickAsync(CancellationToken.None);
            running.Add(Task.Run(() => Page(desks.Desks[running.Count % people])));
        }

        took.AddRange(await Task.WhenAll(running));
        took.Sort();
        return took;
    }

    private async Task<TimeSpan> Page(Desk desk)
    {
        var since = Stopwatch.GetTimestamp();
        await desks.Db.Work("Page", async work =>
        {
            var now = TimeProvider.System.GetUtcNow();
            await work.Execute("UPDATE Enrolment SET Version = Version + 1 WHERE Id = @EnrolmentId", new { desk.EnrolmentId });
            await work.Audit(new AuditEntry(now, desk.PersonId, "Page", "Enrolment", desk.EnrolmentId.ToString(), desk.PersonId));
        });
        return Stopwatch.GetElapsedTime(since);
    }

    private static object Args(Desk desk, int seq)
    {
        var (now, given) = (TimeProvider.System.GetUtcNow(), desk.Given(seq));
        return new
        {
            attemptId = desk.AttemptId,
            personId = desk.PersonId,
            now,
            notDueBefore = now,
            itemCode = given.ItemCode,
            clientSeq = given.ClientSeq,
            idempotencyKey = Desk.Key(seq),
            payload = StepJson.Write(new Saved { At = now, ItemId = given.ItemCode, ClientSeq = given.ClientSeq, Response = new ChoiceResponse("a") }),
        };
    }

    private Desk Next() => Interlocked.Increment(ref nextDesk) is var n && n < desks.Desks.Count
        ? desks.Desks[n]
        : throw new InvalidOperationException("All attempts are used up: fewer seconds or rounds.");

    private static TimeSpan Share(List<TimeSpan> sorted, double share) => sorted.Count == 0 ? default : sorted[(int)((sorted.Count - 1) * share)];
}
