namespace Lms.Data.Waits;

/// <summary>A place in line as it stands when its letter is sent. No scope: the addressee is the place's own person.</summary>
public sealed class LineMailQueries(Db db)
{
    public async Task<LineMail?> Find(Guid placeId, DateTimeOffset now) => await db.Find<LineMail>(Sql.Find, new { placeId }) is { } mail
        ? mail.CohortState == "planned" && mail.State != "lapsed" ? mail : await Next(mail, placeId, now)
        : null;

    private async Task<LineMail> Next(LineMail mail, Guid placeId, DateTimeOffset now) => await db.Find<Following>(Sql.Next, new { placeId, now }) is { } next
        ? mail with { NextCohortId = next.Id, NextStartsAt = next.StartsAt }
        : mail;

    internal sealed record Following
    {
        public Guid Id { get; init; }

        public DateTimeOffset StartsAt { get; init; }
    }

    internal static class Sql
    {
        public const string Find = """
            SELECT w.Id AS PlaceId, w.CohortId, w.State, w.OfferEndsAt, c.Code AS CohortCode, c.State AS CohortState, c.StartsAt, c.TimeZone,
                   COALESCE(t.Title, v.Title) AS ModuleTitle,
                   1 + (SELECT COUNT(*) FROM WaitingPlace b WHERE b.CohortId = w.CohortId AND b.State = 'waiting'
                        AND (b.CreatedAt < w.CreatedAt OR (b.CreatedAt = w.CreatedAt AND b.Id < w.Id))) AS Number
            FROM WaitingPlace w
            JOIN Cohort c ON c.Id = w.CohortId
            JOIN ModuleVersion v ON v.Id = c.ModuleVersionId
            JOIN Person p ON p.Id = w.PersonId
            LEFT JOIN ModuleText t ON t.ModuleVersionId = v.Id AND t.Language = p.Language
            WHERE w.Id = @placeId
            """;

        public const string Next = """
            SELECT n.Id, n.StartsAt
            FROM WaitingPlace w
            JOIN Person p ON p.Id = w.PersonId
            JOIN Cohort c ON c.Id = w.CohortId
            JOIN ModuleVersion v ON v.Id = c.ModuleVersionId
            JOIN ModuleVersion nv ON nv.ModuleId = v.ModuleId
            JOIN Cohort n ON n.ModuleVersionId = nv.Id AND n.Id <> c.Id AND n.State = 'planned' AND n.StartsAt > @now
            WHERE w.Id = @placeId AND (n.InstitutionId IS NULL
                OR EXISTS (SELECT 1 FROM InstitutionAncestor a WHERE a.InstitutionId = p.InstitutionId AND a.AncestorId = n.InstitutionId))
            ORDER BY n.StartsAt, n.Id
            """;
    }
}
