namespace Lms.Data.Audit;

/// <summary>Writes audit rows inside the unit of work they tell about.</summary>
public static class AuditStore
{
    public static Task Audit(this UnitOfWork work, AuditEntry entry) => work.Execute(Sql.Insert, new
    {
        id = work.NewId(),
        entry.At,
        entry.ActorId,
        entry.Deed,
        entry.SubjectKind,
        entry.SubjectId,
        entry.PersonId,
        entry.Detail,
    });

    internal static class Sql
    {
        public const string Insert = """
            INSERT INTO AuditRow (Id, At, ActorId, Deed, SubjectKind, SubjectId, PersonId, Detail)
            VALUES (@id, @At, @ActorId, @Deed, @SubjectKind, @SubjectId, @PersonId, @Detail)
            """;
    }
}
