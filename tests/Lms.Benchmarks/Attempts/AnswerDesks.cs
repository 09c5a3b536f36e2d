using Lms.Data;
using Lms.Data.Attempts;
using Lms.Data.Engines;
using Lms.Data.Migrations;
using Lms.Testing;
using Lms.Assessments.Quizzes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Lms.Benchmarks.Attempts;

/// <summary>A database file with people who sit at attempts in progress, opened as the product opens it.</summary>
internal sealed class AnswerDesks : IAsyncDisposable
{
    private AnswerDesks(Db db)
    {
        Db = db;
        Save = new SaveAnswer(db, new FrozenItems(db), TimeProvider.System);
    }

    public Db Db { get; }

    public SaveAnswer Save { get; }

    /// <summary>The attempts in progress with their people, in a stable order.</summary>
    public IReadOnlyList<Desk> Desks { get; private set; } = [];

    /// <summary>A new file with <paramref name="people"/> people, each in as many attempts.</summary>
    public static async Task<AnswerDesks> Make(string path, int people, int attemptsEach)
    {
        await new MigrateDatabase(new SqliteDialect(path), NullLogger<MigrateDatabase>.Instance).Run();
        var desks = new AnswerDesks(Open(path));
        var cohort = await TestCohort.Make(desks.Db, TimeProvider.System.GetUtcNow(), people);
        var start = new StartAttempt(desks.Db, Options.Create(new AttemptSettings()), TimeProvider.System);
        for (var place = 0; place < people; place++)
        {
            await start.Run(cohort.Enrolments[place], cohort.People[place], QuizKind.Pre);
        }

        for (var number = 2; number <= attemptsEach; number++)
        {
            await desks.Db.Work("Copy", work => CopyAttempts(work, number));
        }

        desks.Desks = await ListDesks(desks.Db);
        return desks;
    }

    /// <summary>The same file in another process or after one died.</summary>
    public static async Task<AnswerDesks> Reopen(string path)
    {
        var desks = new AnswerDesks(Open(path));
        desks.Desks = await ListDesks(desks.Db);
        return desks;
    }

    public ValueTask DisposeAsync() => Db.DisposeAsync();

    private static Db Open(string path) => new(new SqliteDialect(path), TimeProvider.System, NullLogger<Db>.Instance);

    // More tries for everybody than the product would allow, so that no attempt grows longer than a real one while it is measured.
    private static async Task CopyAttempts(UnitOfWork work, int number)
    {
        foreach (var enrolment in await work.List<Guid>("SELECT EnrolmentId FROM Attempt WHERE Number = 1"))
        {
            var row = new { id = work.NewId(), enrolment, number };
            await work.Execute("""
                INSERT INTO Attempt (Id, EnrolmentId, QuizId, Purpose, Number, State, StartedAt, DeadlineAt, GraceSeconds, MaxPointsHundredths, Version)
                SELECT @id, EnrolmentId, QuizId, Purpose, @number, State, StartedAt, DeadlineAt, GraceSeconds, MaxPointsHundredths, 1
                FROM Attempt WHERE EnrolmentId = @enrolment AND Number = 1
                """, row);
            await work.Execute("""
                INSERT INTO AttemptStep (AttemptId, Seq, Kind, At, ActorId, Payload)
                SELECT @id, s.Seq, s.Kind, s.At, s.ActorId, s.Payload
                FROM AttemptStep s JOIN Attempt a ON a.Id = s.AttemptId WHERE a.EnrolmentId = @enrolment AND a.Number = 1
                """, row);
        }
    }

    private static Task<IReadOnlyList<Desk>> ListDesks(Db db) => db.List<Desk>("""
        SELECT a.Id AS AttemptId, e.PersonId, e.Id AS EnrolmentId, e.FormBefore AS Form
        FROM Attempt a JOIN Enrolment e ON e.Id = a.EnrolmentId ORDER BY a.Number, a.Id
        """);
}
