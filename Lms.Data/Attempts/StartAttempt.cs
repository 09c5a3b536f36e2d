using System.Security.Cryptography;
using Lms.Assessments.Attempts;
using Lms.Assessments.Quizzes;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Microsoft.Extensions.Options;

namespace Lms.Data.Attempts;

/// <summary>Begins an attempt, or finds the one already open: pressing the button twice, or on two devices, is one attempt.</summary>
public sealed class StartAttempt(Db db, IOptions<AttemptSettings> settings, TimeProvider clock)
{
    /// <summary>
    /// The attempt's id; null when there is no such enrolment of this person. Throws the refusals of <see cref="OpeningRule"/>.
    /// </summary>
    public async Task<Guid?> Run(Guid enrolmentId, Guid personId, QuizKind kind)
    {
        var seed = RandomNumberGenerator.GetInt32(int.MaxValue);
        return await db.Work<Guid?>(nameof(StartAttempt), async work =>
        {
            var now = InstantJson.Stored(clock.GetUtcNow());
            if (await work.FindTest(enrolmentId, personId, kind, now) is not { } test)
            {
                return null;
            }

            if (test.Open is { } open)
            {
                return open.Id;
            }

            if (test.Refusal is { } refusal)
            {
                throw refusal;
            }

            var number = test.Attempts.Count + 1;
            var steps = Attempt.Start(test.Quiz, number, seed, settings.Value.GraceSeconds, now, language: test.Row.PersonLanguage);
            var rules = Attempt.Fold(steps).Rules;
            var id = work.NewId();
            var begun = await work.TryInsert(Sql.Start, new
            {
                id,
                enrolmentId,
                quizId = test.Quiz.Id,
                purpose = Purpose.Of(kind),
                number,
                now,
                // No limit is a deadline nobody lives to see, so that every statement compares with one column.
                deadlineAt = rules.DeadlineAt ?? new DateTimeOffset(9999, 12, 31, 0, 0, 0, TimeSpan.Zero),
                rules.GraceSeconds,
                maxPoints = test.Quiz.MaxPoints,
            });
            if (!begun)
            {
                // The other device was faster by a moment: go on with its attempt.
                return (await work.Read<AttemptRow>(Sql.Begun, new { enrolmentId, purpose = Purpose.Of(kind), number })).Id;
            }

            await work.AppendSteps(id, 0, steps, personId);
            await work.Audit(new AuditEntry(now, personId, nameof(StartAttempt), "Attempt", id.ToString(), personId));
            return id;
        });
    }

    internal static class Sql
    {
        public const string Start = """
            INSERT INTO Attempt (Id, EnrolmentId, QuizId, Purpose, Number, State, StartedAt, DeadlineAt, GraceSeconds, MaxPointsHundredths, Version)
            VALUES (@id, @enrolmentId, @quizId, @purpose, @number, 'in_progress', @now, @deadlineAt, @GraceSeconds, @maxPoints, 1)
            """;

        public const string Begun = "SELECT Id FROM Attempt WHERE EnrolmentId = @enrolmentId AND Purpose = @purpose AND Number = @number";
    }
}
