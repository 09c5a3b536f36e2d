using System.Diagnostics;
using Lms.Benchmarks.Sessions;
using Lms.Data;
using Lms.Data.Certificates;
using Lms.Data.Completions;
using Lms.Data.Figures;
using Microsoft.Extensions.Options;

namespace Lms.Benchmarks.Figures;

/// <summary>
/// People complete through the writer, one after the other: the whole unit of work (rule, state, fact, certificate, mail, audit) with its
/// roll-ups and without, turn by turn, so that a busy neighbour slows both.
/// </summary>
internal sealed class RecordedCompletions(Db db, EvaluateCompletion completion)
{
    // A server is up for weeks: until its code is compiled for good, the longer unit pays more for it.
    private const int Warm = 800;

    // In a month in which others completed: its sums are as long as they get.
    private static readonly DateTimeOffset Now = new(2025, 6, 16, 8, 0, 0, TimeSpan.Zero);

    public static async Task<(Percentiles With, Percentiles Without)> Run(Db db, string folder, int count)
    {
        var settings = Options.Create(new CertificateSettings { KeyFolder = folder });
        using var keys = new CertificateKeys(db, TimeProvider.System, settings);
        await keys.Load();
        var site = Options.Create(new SiteSettings { PublicUrl = "https://lms.example", Issuer = "Academy", Name = "Lms", Contact = "help@lms.example" });
        var recorded = new RecordedCompletions(db, new EvaluateCompletion(db, new CertificatePress(keys, site, settings, new FreshCertificates())));
        var people = await recorded.Prepare((count * 2) + Warm);
        var (with, without) = (new List<double>(), new List<double>());
        for (var i = 0; i < people.Count; i++)
        {
            // Two and two, each kind first in turn; the first only warm up.
            var figures = i % 4 is 0 or 3;
            var time = await recorded.Complete(people[i], figures);
            if (i >= Warm)
            {
                (figures ? with : without).Add(time);
            }
        }

        return (Percentiles.Of(with), Percentiles.Of(without));
    }

    // People who have done all that is asked, and whose completion nobody has asked for yet; from all over the months.
    private async Task<IReadOnlyList<Guid>> Prepare(int count)
    {
        var total = await db.Read<long>("SELECT COUNT(*) FROM Enrolment WHERE State = 'active'");
        var people = await db.List<Guid>("SELECT Id FROM (SELECT Id, ROW_NUMBER() OVER (ORDER BY Id) AS n FROM Enrolment WHERE State = 'active') x WHERE n % @step = 0", new { step = Math.Max(1, (total / count) - 1) });
        var now = TimeProvider.System.GetUtcNow();
        foreach (var some in people.Take(count).Chunk(200))
        {
            await db.Work("Prepare", async work =>
            {
                foreach (var id in some)
                {
                    await work.Execute("""
                        INSERT INTO LessonReading (EnrolmentId, LessonId, Language, OpenedAt, SeenAt, PositionBasisPoints, ReadAt)
                        SELECT e.Id, l.Id, 'en', @now, @now, 10000, @now FROM Enrolment e JOIN Cohort c ON c.Id = e.CohortId JOIN Lesson l ON l.ModuleVersionId = c.ModuleVersionId WHERE e.Id = @id
                        """, new { id, now });
                    await work.Execute("""
                        INSERT INTO Attempt (Id, EnrolmentId, QuizId, Purpose, Number, State, StartedAt, DeadlineAt, GraceSeconds, FinishedAt, PointsHundredths, MaxPointsHundredths, ShareBasisPoints, Version)
                        SELECT @attempt, e.Id, q.Id, 'after', 1, 'submitted', @now, @now, 60, @now, 900, 1000, 9000, 1 FROM Enrolment e JOIN Cohort c ON c.Id = e.CohortId JOIN Quiz q ON q.ModuleVersionId = c.ModuleVersionId WHERE e.Id = @id
                        """, new { id, attempt = work.NewId(), now });
                }
            });
        }

        return [.. people.Take(count)];
    }

    private async Task<double> Complete(Guid enrolment, bool figures)
    {
        var since = Stopwatch.GetTimestamp();
        var done = await db.Hot("Complete", async work =>
        {
            var completed = await completion.Run(work, enrolment, null, Now);
            if (!figures)
            {
                work.Settling<PendingFigures>().Forget();
            }

            return completed;
        });
        return done ? Stopwatch.GetElapsedTime(since).TotalMilliseconds : throw new InvalidOperationException("somebody who had done everything did not complete");
    }
}
