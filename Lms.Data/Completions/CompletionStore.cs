using Lms.Assessments.Completions;

namespace Lms.Data.Completions;

/// <summary>Reads what a completion is decided on, and writes that it happened.</summary>
internal static class CompletionStore
{
    /// <summary>
    /// Takes the enrolment's row first, so that two events of one person (the last lesson here, the test there) are decided one after
    /// the other and the second sees what the first wrote. False where there is no such enrolment.
    /// </summary>
    public static async Task<bool> Hold(UnitOfWork work, Guid enrolmentId) => await work.Execute(Sql.Hold, new { enrolmentId }) == 1;

    public static Task<CompletionSnapshot> Read(IReads reads, Guid enrolmentId) =>
        reads.Read<CompletionSnapshot>(Sql.Snapshot, new { enrolmentId });

    public static Task<CompletionSnapshot?> Find(IReads reads, Guid enrolmentId) =>
        reads.Find<CompletionSnapshot>(Sql.Snapshot, new { enrolmentId });

    /// <summary>All rules by which somebody of the cohort may complete: its own, and those people were moved to.</summary>
    public static async Task<IReadOnlyList<CompletionRule>> Held(IReads reads, Guid cohortId) =>
        [.. (await reads.List<string>(Sql.HeldInCohort, new { cohortId })).Select(CompletionRule.Read)];

    /// <summary>False when it was complete already.</summary>
    public static async Task<bool> Complete(UnitOfWork work, Guid enrolmentId, DateTimeOffset now) =>
        await work.Execute(Sql.Complete, new { enrolmentId, now }) == 1;

    internal static class Sql
    {
        public const string Hold = "UPDATE Enrolment SET Version = Version + 1 WHERE Id = @enrolmentId";

        public const string Complete = """
            UPDATE Enrolment SET State = 'completed', CompletedAt = @now, Version = Version + 1
            WHERE Id = @enrolmentId AND State = 'active'
            """;

        public const string HeldInCohort = """
            SELECT r.Payload FROM CompletionRule r
            WHERE EXISTS (SELECT 1 FROM Cohort c WHERE c.Id = @cohortId AND c.CompletionRuleId = r.Id)
               OR EXISTS (SELECT 1 FROM EnrolmentRule er JOIN Enrolment e ON e.Id = er.EnrolmentId WHERE e.CohortId = @cohortId AND er.CompletionRuleId = r.Id)
            """;

        public const string Snapshot = """
            SELECT e.Id AS EnrolmentId, e.State, e.PersonId, COALESCE(k.FactKey, p.FactKey) AS FactKey, p.LatinName, p.NativeName, p.Language, p.Sex, p.Category,
                   p.InstitutionId, i.Path AS InstitutionPath, i.Kind AS InstitutionKind, i.Country, i.SubnationalUnit,
                   c.Id AS CohortId, c.Code AS CohortCode, c.TimeZone, c.StartsAt,
                   m.Id AS ModuleId, m.Code AS ModuleCode, v.Id AS ModuleVersionId, v.Number AS ModuleVersion,
                   COALESCE(t.Title, v.Title) AS ModuleTitle, v.Hours, v.CertificateYears, r.Number AS RuleNumber, r.Payload AS [Rule]
            FROM Enrolment e
            JOIN Person p ON p.Id = e.PersonId
            LEFT JOIN Person k ON k.Id = p.MergedIntoId
            JOIN Institution i ON i.Id = p.InstitutionId
            JOIN Cohort c ON c.Id = e.CohortId
            JOIN ModuleVersion v ON v.Id = c.ModuleVersionId
            JOIN Module m ON m.Id = v.ModuleId
            JOIN CompletionRule r ON r.Id =
            """ + " " + HeldRule.Id + """

            LEFT JOIN ModuleText t ON t.ModuleVersionId = v.Id AND t.Language = p.Language
            WHERE e.Id = @enrolmentId
            """;
    }
}
