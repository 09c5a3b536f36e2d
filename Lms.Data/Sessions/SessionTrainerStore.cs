using Lms.Assessments.Sessions;
using Lms.Assessments.Values;

namespace Lms.Data.Sessions;

/// <summary>Who is named for a session. Where nobody is, everybody who trains its cohort counts as named.</summary>
public static class SessionTrainerStore
{
    /// <summary>The trainer first, then the co-trainers.</summary>
    public static Task<IReadOnlyList<SessionTrainer>> ListTrainers(this IReads reads, Guid sessionId) => reads.List<SessionTrainer>(Sql.List, new { sessionId });

    /// <summary>Everybody who trains the cohort, the longest first.</summary>
    internal static async Task<IReadOnlyList<Guid>> ListCohortTrainers(this IReads reads, Guid cohortId) =>
        [.. (await reads.List<CohortTrainerRow>(Sql.OfCohort, new { cohortId })).Select(t => t.PersonId).Distinct()];

    internal static async Task NameTrainers(this UnitOfWork work, Guid sessionId, Guid? trainerId, IEnumerable<Guid> coTrainers)
    {
        await work.Execute(Sql.Clear, new { sessionId });
        await work.Execute(Sql.Insert, coTrainers.Distinct().Where(p => p != trainerId)
            .Select(p => new { sessionId, personId = p, part = Code.Of(TrainerPart.CoTrainer) })
            .Concat(trainerId is { } id ? [new { sessionId, personId = id, part = Code.Of(TrainerPart.Trainer) }] : [])
            .ToList());
    }

    internal sealed record CohortTrainerRow
    {
        public Guid PersonId { get; init; }
    }

    internal static class Sql
    {
        public const string OfCohort = """
            SELECT PersonId FROM RoleAssignment WHERE CohortId = @cohortId AND Role = 'trainer' AND EndedAt IS NULL ORDER BY GrantedAt, Id
            """;

        public const string List = """
            SELECT t.PersonId, t.Part, p.NativeName, p.LatinName FROM SessionTrainer t JOIN Person p ON p.Id = t.PersonId
            WHERE t.SessionId = @sessionId ORDER BY t.Part DESC, p.LatinName, p.Id
            """;

        public const string Clear = "DELETE FROM SessionTrainer WHERE SessionId = @sessionId";

        public const string Insert = "INSERT INTO SessionTrainer (SessionId, PersonId, Part) VALUES (@sessionId, @personId, @part)";
    }
}
