namespace Lms.Data.Waits;

/// <summary>The books of the seats: taken = enrolled + offered ≤ capacity, and nobody sits and waits. For the sweep that looks every night; no scope.</summary>
public sealed class SeatCheckQueries(Db db)
{
    /// <summary>Cohorts where it does not add up; an empty list is what is expected.</summary>
    public Task<IReadOnlyList<SeatCheckRow>> Wrong(CancellationToken cancel = default) => db.List<SeatCheckRow>(Sql.Wrong, cancel: cancel);

    internal static class Sql
    {
        public const string Wrong = """
            SELECT x.Code, x.Capacity, x.Taken, x.Enrolled, x.Offered, x.[Both] FROM (
                SELECT c.Code, c.Capacity, c.Taken,
                    (SELECT COUNT(*) FROM Enrolment e WHERE e.CohortId = c.Id AND e.State <> 'withdrawn') AS Enrolled,
                    (SELECT COUNT(*) FROM WaitingPlace w WHERE w.CohortId = c.Id AND w.State = 'offered') AS Offered,
                    (SELECT COUNT(*) FROM WaitingPlace w JOIN Enrolment e ON e.CohortId = w.CohortId AND e.PersonId = w.PersonId
                     WHERE w.CohortId = c.Id AND w.State IN ('waiting', 'offered') AND e.State <> 'withdrawn') AS [Both]
                FROM Cohort c) x
            WHERE x.Taken <> x.Enrolled + x.Offered OR x.Taken > x.Capacity OR x.[Both] > 0
            ORDER BY x.Code
            """;
    }
}
