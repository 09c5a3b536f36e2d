using Lms.Assessments.Nominations;
using Lms.Assessments.Values;

namespace Lms.Data.Nominations;

/// <summary>Loads and saves nominations and lists, inside a unit of work.</summary>
internal static class NominationStore
{
    /// <summary>False where the person is proposed for the cohort already.</summary>
    public static Task<bool> TryPropose(this UnitOfWork work, Guid id, Guid cohortId, Guid personId, Guid? listId, Guid by, string? note, DateTimeOffset now) =>
        work.TryInsert(Sql.Insert, Row(id, cohortId, personId, listId, by, note, NominationState.Proposed, null, now));

    /// <summary>Keeps that somebody was nominated by who needs nobody's word for it.</summary>
    public static Task KeepNomination(this UnitOfWork work, Guid id, Guid cohortId, Guid personId, Guid? listId, Guid by, string? note, DateTimeOffset now) =>
        work.Execute(Sql.Insert, Row(id, cohortId, personId, listId, by, note, NominationState.Approved, now, now));

    public static Task<NominationRecord?> FindNomination(this IReads reads, Guid id) => reads.Find<NominationRecord>(Sql.Find, new { id });

    public static Task<NominationRecord?> FindProposed(this IReads reads, Guid cohortId, Guid personId) =>
        reads.Find<NominationRecord>(Sql.FindProposed, new { cohortId, personId });

    /// <summary>False where it is no longer proposed.</summary>
    public static async Task<bool> Decide(this UnitOfWork work, Guid id, NominationState state, Guid by, Guid decisionId, string? reason, DateTimeOffset now) =>
        await work.Execute(Sql.Decide, new { id, state = Code.Of(state), by, decisionId, reason, now }) == 1;

    public static Task AddList(this UnitOfWork work, Guid id, Guid cohortId, NominationRequest request, string? note, Guid by, DateTimeOffset now) =>
        work.Execute(Sql.InsertList, new { id, cohortId, by, now, source = Code.Of(request.Source), request.Text, note });

    public static Task AddRow(this UnitOfWork work, Guid listId, int position, string typed, NominationOutcome outcome) =>
        work.Execute(Sql.InsertRow, new { listId, position, typed, outcome.PersonId, verdict = Code.Of(outcome.Verdict), outcome.Place, outcome.Code });

    private static object Row(Guid id, Guid cohortId, Guid personId, Guid? listId, Guid by, string? note, NominationState state, DateTimeOffset? decidedAt, DateTimeOffset now) =>
        new { id, cohortId, personId, listId, by, note, state = Code.Of(state), decidedBy = decidedAt is null ? (Guid?)null : by, decidedAt, now };

    internal static class Sql
    {
        private const string Columns = "SELECT Id, CohortId, PersonId, NominatedBy, State FROM Nomination";

        public const string Find = Columns + " WHERE Id = @id";

        public const string FindProposed = Columns + " WHERE CohortId = @cohortId AND PersonId = @personId AND State = 'proposed'";

        public const string Insert = """
            INSERT INTO Nomination (Id, CohortId, PersonId, ListId, NominatedBy, NominatedAt, Note, State, DecidedBy, DecidedAt)
            VALUES (@id, @cohortId, @personId, @listId, @by, @now, @note, @state, @decidedBy, @decidedAt)
            """;

        public const string Decide = """
            UPDATE Nomination SET State = @state, DecidedBy = @by, DecidedAt = @now, DecisionId = @decisionId, Reason = @reason
            WHERE Id = @id AND State = 'proposed'
            """;

        public const string InsertList = """
            INSERT INTO NominationList (Id, CohortId, MadeBy, MadeAt, Source, Text, Note) VALUES (@id, @cohortId, @by, @now, @source, @Text, @note)
            """;

        public const string InsertRow = """
            INSERT INTO NominationRow (ListId, Position, Typed, PersonId, Verdict, Place, Code)
            SELECT @listId, @position, @typed, @PersonId, @verdict, @Place, @Code
            WHERE NOT EXISTS (SELECT 1 FROM NominationRow WHERE ListId = @listId AND Position = @position)
            """;
    }
}
