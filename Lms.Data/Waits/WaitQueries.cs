using Lms.Data.Cohorts;
using Lms.Data.People;

namespace Lms.Data.Waits;

/// <summary>Places in line for pages.</summary>
public sealed class WaitQueries(Db db)
{
    /// <summary>Where the person waits or has an offer; offers first.</summary>
    public Task<IReadOnlyList<PlaceRow>> OfPerson(Guid personId, string language) => db.List<PlaceRow>(Sql.OfPerson, new { personId, language });

    /// <summary>A place of the person's own, whatever became of it; null otherwise.</summary>
    public Task<PlaceRow?> FindOwn(Guid id, Guid personId, string language) => db.Find<PlaceRow>(Sql.FindOwn, new { id, personId, language });

    /// <summary>The person's live place in the line of a cohort; null without one.</summary>
    public Task<PlaceRow?> FindIn(Guid cohortId, Guid personId, string language) => db.Find<PlaceRow>(Sql.FindIn, new { cohortId, personId, language });

    /// <summary>The line of a cohort, offers first, as far as the reader's people stand in it; all of it for who manages the cohort.</summary>
    public Task<IReadOnlyList<LineRow>> OfCohort(Guid cohortId, Scope scope) =>
        db.List<LineRow>(Sql.OfCohort, new { cohortId, scopePerson = scope.PersonId, scopeAll = scope.Everything });

    internal static class Sql
    {
        private const string Number = """
            1 + (SELECT COUNT(*) FROM WaitingPlace b WHERE b.CohortId = w.CohortId AND b.State = 'waiting'
                 AND (b.CreatedAt < w.CreatedAt OR (b.CreatedAt = w.CreatedAt AND b.Id < w.Id))) AS Number
            """;

        private const string Own = """
            SELECT w.Id, w.CohortId, c.Code AS CohortCode, COALESCE(t.Title, v.Title) AS ModuleTitle, c.StartsAt, c.TimeZone, w.State, w.OfferEndsAt, w.EnrolmentId,
            """ + " " + Number + """

            FROM WaitingPlace w
            JOIN Cohort c ON c.Id = w.CohortId
            JOIN ModuleVersion v ON v.Id = c.ModuleVersionId
            LEFT JOIN ModuleText t ON t.ModuleVersionId = v.Id AND t.Language = @language
            """ + " ";

        public const string OfPerson = Own + """
            WHERE w.PersonId = @personId AND w.State IN ('waiting', 'offered') ORDER BY w.State, c.StartsAt, w.Id
            """;

        public const string FindOwn = Own + "WHERE w.Id = @id AND w.PersonId = @personId";

        public const string FindIn = Own + "WHERE w.CohortId = @cohortId AND w.PersonId = @personId AND w.State IN ('waiting', 'offered')";

        public const string OfCohort = """
            SELECT scoped.* FROM (
                SELECT w.Id, w.CohortId, w.PersonId, p.NativeName, p.LatinName, p.InstitutionId, i.EnglishName AS InstitutionName, p.Sex, w.State, w.CreatedAt, w.OfferEndsAt,
            """ + " " + Number + """

                FROM WaitingPlace w
                JOIN Person p ON p.Id = w.PersonId
                JOIN Institution i ON i.Id = p.InstitutionId
                WHERE w.CohortId = @cohortId AND w.State IN ('waiting', 'offered')) scoped
            WHERE
            """ + " " + Scope.OverInstitution + " OR " + CohortScope.OverThisCohort + """

            ORDER BY scoped.State, scoped.CreatedAt, scoped.Id
            """;
    }
}
