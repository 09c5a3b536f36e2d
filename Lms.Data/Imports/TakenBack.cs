using Lms.Assessments.Imports;
using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.Cohorts;
using Lms.Data.People;

namespace Lms.Data.Imports;

/// <summary>One row taken back, or why it is left.</summary>
internal static class TakenBack
{
    /// <summary>Null when nothing of it is left.</summary>
    public static async Task<RowReason?> TakeBackPerson(this UnitOfWork work, ImportRecord import, ImportRowRecord row, Guid by, DateTimeOffset now)
    {
        var id = row.PersonId!.Value;
        if (await work.FindPerson(id) is not { } person) return null;
        var left = row.Result == "created" ? await Remove(work, import, id) : await Restore(work, import, row, person);
        if (left is null) await work.Audit(new AuditEntry(now, by, nameof(TakeBackRows), "Person", id.ToString(), id));
        return left;
    }

    public static async Task<RowReason?> TakeBackTraining(this UnitOfWork work, ImportRecord import, ImportRowRecord row, Guid by, DateTimeOffset now)
    {
        if (await work.List<Listed>(Sql.Listed, new { import.InstitutionId, id = import.Id, row.Place, row.PersonId }) is not [var training, ..]) return null;
        if (training.Certificates > 0) return RowReason.Of(new RuleBroken("import.left_certificate"));
        await work.TakeBackPast(training.SourceKey, 1, training.CohortId, training.EnrolmentId, training.PersonId, import.UndoneReason, now);
        if (await work.Read<long>(Sql.StillListed, new { training.CohortId, id = import.Id, row.Place }) == 0)
        {
            await work.ClosePast(training.SourceKey, 1, training.CohortId, now);
            await work.Execute(Sql.ForgetTraining, new { training.CohortId });
        }

        await work.Audit(new AuditEntry(now, by, nameof(TakeBackRows), "Person", row.PersonId!.Value.ToString(), row.PersonId));
        return null;
    }

    private static async Task<RowReason?> Remove(UnitOfWork work, ImportRecord import, Guid id)
    {
        var ties = await work.Read<Ties>(Sql.Ties, new { id });
        if (ties.Enrolments > 0) return RowReason.Of(new RuleBroken("import.left_enrolled"));
        if (ties.SignIns > 0) return RowReason.Of(new RuleBroken("import.left_signed_in"));
        if (ties.Roles > 0) return RowReason.Of(new RuleBroken("import.left_role"));
        // Everything else that knows of a person is tied to them by a key, which says no.
        return await work.TryDelete([Sql.DeleteNumbers, Sql.DeleteCodes, Sql.DeleteMail, Sql.DeleteAccount, Sql.DeletePerson], new { id }) ? null : RowReason.Of(new RuleBroken("import.left_used"));
    }

    private static async Task<RowReason?> Restore(UnitOfWork work, ImportRecord import, ImportRowRecord row, Person person)
    {
        var before = person;
        var kept = new List<ImportField>();
        foreach (var change in row.Said!.Changes)
        {
            if (change.Field == ImportField.Number) await work.Execute(Sql.DeleteNumber, new { import.Id, PersonId = person.Id });
            else if (PersonFields.Of(person, change.Field) == change.Becomes) before = PersonFields.With(before, change.Field, change.Was);
            else kept.Add(change.Field);
        }

        if (before != person) await work.SavePerson(before);
        return kept.Count > 0 ? RowReason.Of(new RuleBroken("import.left_changed", kept[0], kept.Count)) : null;
    }

    private sealed record Ties
    {
        public long Enrolments { get; init; }

        public long SignIns { get; init; }

        public long Roles { get; init; }
    }

    private sealed record Listed
    {
        public Guid CohortId { get; init; }

        public string SourceKey { get; init; } = "";

        public Guid EnrolmentId { get; init; }

        /// <summary>Who has the training now: the row's person may have been merged into another since.</summary>
        public Guid PersonId { get; init; }

        public long Certificates { get; init; }
    }

    internal static class Sql
    {
        public const string Ties = """
            SELECT (SELECT COUNT(*) FROM Enrolment WHERE PersonId = @id) AS Enrolments, (SELECT COUNT(*) FROM SignInSession WHERE PersonId = @id) AS SignIns,
                (SELECT COUNT(*) FROM RoleAssignment WHERE PersonId = @id) AS Roles
            """;

        public const string DeleteNumbers = "DELETE FROM PersonNumber WHERE PersonId = @id";
        public const string DeleteNumber = "DELETE FROM PersonNumber WHERE PersonId = @PersonId AND ImportId = @Id";
        public const string DeleteCodes = "DELETE FROM AccessCode WHERE PersonId = @id AND UsedAt IS NULL";
        public const string DeleteMail = "DELETE FROM OutboxMessage WHERE PersonId = @id AND State <> 'sent'";
        public const string DeleteAccount = "DELETE FROM Account WHERE PersonId = @id";
        public const string DeletePerson = "DELETE FROM Person WHERE Id = @id";

        public const string Listed = """
            SELECT t.CohortId, t.SourceKey, e.Id AS EnrolmentId, e.PersonId, (SELECT COUNT(*) FROM Certificate c WHERE c.EnrolmentId = e.Id) AS Certificates
            FROM ImportRow r JOIN Enrolment e ON e.Id = r.EnrolmentId JOIN PastTraining t ON t.CohortId = e.CohortId
            WHERE r.ImportId = @id AND r.Place = @Place
            """;

        // Who is on the list, and whose rows are still to be taken back: a merge may have ended a place of two.
        public const string StillListed = """
            SELECT (SELECT COUNT(*) FROM Enrolment WHERE CohortId = @CohortId AND State <> 'withdrawn')
                + (SELECT COUNT(*) FROM ImportRow r JOIN Enrolment e ON e.Id = r.EnrolmentId
                   WHERE e.CohortId = @CohortId AND r.Result = 'created' AND (r.ImportId <> @id OR r.Place <> @Place))
            """;

        public const string ForgetTraining = "DELETE FROM PastTraining WHERE CohortId = @CohortId";
    }
}
