namespace Lms.Data.Targets;

/// <summary>Targets inside a unit of work.</summary>
internal static class TargetStore
{
    /// <summary>Where a cohort stands with each of its targets: seats are enrolments that were not withdrawn, and offers.</summary>
    public static Task<IReadOnlyList<MeterRow>> MetersOf(this IReads reads, Guid cohortId) => reads.List<MeterRow>(Sql.Meters, new { cohortId });

    /// <summary>The first limit the person counts under that has no seat left; null where there is none.</summary>
    public static async Task<(int Seats, string Institution)?> ReachedLimit(this UnitOfWork work, Guid cohortId, Guid personId)
    {
        var mine = await work.List<Guid>(Sql.LimitsOfPerson, new { cohortId, personId });
        return mine.Count == 0 ? null
            : (await work.MetersOf(cohortId)).FirstOrDefault(m => mine.Contains(m.Id) && m.Meter.IsFull) is { } full ? (full.Value, full.InstitutionName ?? "") : null;
    }

    /// <summary>A new cohort begins with its series' targets, approval and time to answer an offer.</summary>
    public static async Task CopySeatTerms(this UnitOfWork work, Guid seriesId, Guid cohortId)
    {
        await work.Execute(Sql.CopyTerms, new { seriesId, cohortId });
        foreach (var target in await work.List<MeterRow>(Sql.OfSeries, new { seriesId }))
        {
            await work.Execute(Sql.Insert, new { id = work.NewId(), seriesId = (Guid?)null, cohortId = (Guid?)cohortId, kind = target.Kind, target.InstitutionId, target.IsLimit, target.Value });
        }
    }

    internal static class Sql
    {
        private const string Columns = """
            SELECT t.Id, t.Kind, t.InstitutionId, i.EnglishName AS InstitutionName, t.IsLimit, t.Value
            """;

        public const string OfSeries = Columns + """

            FROM SeatTarget t LEFT JOIN Institution i ON i.Id = t.InstitutionId
            WHERE t.SeriesId = @seriesId ORDER BY t.Kind DESC, i.EnglishName, t.Id
            """;

        public const string Meters = Columns + """
            , c.Taken, c.Capacity,
                (SELECT COUNT(*)
                 FROM (SELECT e.PersonId FROM Enrolment e WHERE e.CohortId = @cohortId AND e.State <> 'withdrawn'
                       UNION ALL SELECT w.PersonId FROM WaitingPlace w WHERE w.CohortId = @cohortId AND w.State = 'offered') h
                 JOIN Person p ON p.Id = h.PersonId
                 WHERE (t.Kind = 'women' AND p.Sex = 'female')
                    OR EXISTS (SELECT 1 FROM InstitutionAncestor a WHERE a.InstitutionId = p.InstitutionId AND a.AncestorId = t.InstitutionId)) AS Have
            FROM SeatTarget t
            JOIN Cohort c ON c.Id = t.CohortId
            LEFT JOIN Institution i ON i.Id = t.InstitutionId
            WHERE t.CohortId = @cohortId ORDER BY t.Kind DESC, i.EnglishName, t.Id
            """;

        public const string LimitsOfPerson = """
            SELECT t.Id FROM SeatTarget t
            JOIN InstitutionAncestor a ON a.AncestorId = t.InstitutionId
            JOIN Person p ON p.InstitutionId = a.InstitutionId
            WHERE t.CohortId = @cohortId AND t.IsLimit = 1 AND p.Id = @personId
            """;

        public const string CopyTerms = """
            UPDATE Cohort SET
                NeedsApproval = (SELECT s.NeedsApproval FROM CohortSeries s WHERE s.Id = @seriesId),
                OfferHours = (SELECT s.OfferHours FROM CohortSeries s WHERE s.Id = @seriesId)
            WHERE Id = @cohortId
            """;

        public const string Insert = """
            INSERT INTO SeatTarget (Id, SeriesId, CohortId, Kind, InstitutionId, IsLimit, Value)
            VALUES (@id, @seriesId, @cohortId, @kind, @InstitutionId, @IsLimit, @Value)
            """;
    }
}
