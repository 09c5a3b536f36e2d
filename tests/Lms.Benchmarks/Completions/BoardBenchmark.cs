using System.Diagnostics;
using System.Globalization;
using Lms.Assessments.Completions;
using Lms.Data;
using Lms.Data.Completions;
using Lms.Data.Tests.Completions;
using Lms.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Lms.Benchmarks.Completions;

/// <summary>
/// A cohort's board against <see cref="BareBoard"/>, which reads the same rows person by person by plain SQL on one open connection
/// and judges nothing. Rounds alternate in one process; both are read once before.
/// </summary>
internal static class BoardBenchmark
{
    public const string Name = "board";

    /// <summary>A trainer opens the page and waits; the rest of its second is for drawing and the line.</summary>
    private const double PromisedMilliseconds = 500;

    private const int PromisedStatements = 7;
    private static readonly Requirement[] Asks = [new(Measure.Lessons, 10_000), new(Measure.PostTest, 7_000), Requirement.AtLevel(Measure.CaseStudy, 3), Requirement.Whole(Measure.ActionPlan)];

    public static async Task<int> Run(string[] args)
    {
        var people = args is [var given, ..] ? int.Parse(given, CultureInfo.InvariantCulture) : 500;
        const int rounds = 15;
        await using var desk = await PracticeDesk.Make(Engine.Sqlite, Asks, people);
        await Fill(desk);
        var now = CompletionWorld.Start.AddDays(20);
        var counting = new CountingDialect(desk.World.Db.Dialect);
        await using var db = new Db(counting, TimeProvider.System, NullLogger<Db>.Instance);
        var board = new BoardQueries(db);
        await using var connection = (SqliteConnection)await desk.World.Db.Dialect.Open();
        var bare = new BareBoard(connection, desk.World.Cohort);

        // Twice before: once for the files and once for the compiler.
        for (var i = 0; i < 2; i++)
        {
            bare.Read();
            await board.Find(desk.World.Cohort, desk.Everything, now);
        }

        var (before, times) = (counting.Opened, new List<(double Bare, double Product)>());
        var (read, shown) = (0, 0);
        for (var i = 0; i < rounds; i++)
        {
            var since = Stopwatch.GetTimestamp();
            read = bare.Read();
            var between = Stopwatch.GetTimestamp();
            shown = (await board.Find(desk.World.Cohort, desk.Everything, now))!.People.Count;
            times.Add((Stopwatch.GetElapsedTime(since, between).TotalMilliseconds, Stopwatch.GetElapsedTime(between).TotalMilliseconds));
        }

        var statements = (counting.Opened - before) / rounds;
        var product = Median(times.Select(t => t.Product));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            board: {people} people, {Asks.Length} requirements, {rounds} rounds each way
              bare     {Median(times.Select(t => t.Bare)),7:f1} ms, {bare.Statements} statements, {read} people read
              product  {product,7:f1} ms, {statements} statements, {shown} people judged
              ratio    {Median(times.Select(t => t.Bare / t.Product)),7:f2} (median of rounds; above 1 the product is faster)
              promised ≤ {PromisedMilliseconds} ms and ≤ {PromisedStatements} statements
            """));
        return product <= PromisedMilliseconds && statements <= PromisedStatements && (read, shown) == (people, people) ? 0 : 1;
    }

    // Everybody has read, tried the test twice, handed in and planned, so that each statement has rows to find.
    private static async Task Fill(PracticeDesk desk)
    {
        var db = desk.World.Db;
        var (assignment, at) = (await desk.Assign("case_study"), CompletionWorld.Start);
        await db.Work("Fill", async work =>
        {
            foreach (var enrolment in desk.People)
            {
                var (submission, plan) = (work.NewId(), work.NewId());
                foreach (var lesson in desk.World.Lessons)
                {
                    await work.Execute("INSERT INTO LessonReading (EnrolmentId, LessonId, Language, OpenedAt, SeenAt, PositionBasisPoints, ReadAt) VALUES (@enrolment, @lesson, 'en', @at, @at, 10000, @at)", new { enrolment, lesson, at });
                }

                await work.Execute("""
                    INSERT INTO Submission (Id, AssignmentId, Code, State, Round, HandedInAt, LateSeconds, LevelHundredths, Levels, CreatedAt, Version)
                    VALUES (@submission, @assignment, @code, 'marked', 1, @at, 0, 300, 4, @at, 1)
                    """, new { submission, assignment, code = submission.ToString("N")[^12..], at });
                await work.Execute("INSERT INTO SubmissionMember (AssignmentId, EnrolmentId, SubmissionId) VALUES (@assignment, @enrolment, @submission)", new { assignment, enrolment, submission });
                await work.Execute("INSERT INTO ActionPlan (Id, EnrolmentId, SourceKey, State, WrittenAt, CreatedAt, Version) VALUES (@plan, @enrolment, 'module', 'running', @at, @at, 1)", new { plan, enrolment, at });
            }
        });
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
