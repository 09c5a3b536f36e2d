namespace Lms.Data.Targets;

/// <summary>The seats of a cohort that was found before.</summary>
public sealed class SeatCounts(Db db)
{
    public Task<SeatCount> Of(Guid cohortId) => db.Read<SeatCount>(Sql.Of, new { cohortId });

    internal static class Sql
    {
        public const string Of = """
            SELECT c.Capacity, c.Taken, c.CapacityAim AS Aim,
                (SELECT COUNT(*) FROM WaitingPlace w WHERE w.CohortId = c.Id AND w.State = 'offered') AS Offered,
                (SELECT COUNT(*) FROM WaitingPlace w WHERE w.CohortId = c.Id AND w.State = 'waiting') AS Waiting,
                (SELECT COUNT(*) FROM Nomination n WHERE n.CohortId = c.Id AND n.State = 'proposed') AS Proposed
            FROM Cohort c WHERE c.Id = @cohortId
            """;
    }
}
