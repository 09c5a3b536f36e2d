using Lms.Assessments.People;
using Lms.Data.People;

namespace Lms.Data.Audit;

/// <summary>The audit for its page. For administrators of everything alone: it takes no scope because it has no limits.</summary>
public sealed class AuditQueries(Db db)
{
    /// <summary>Newest first.</summary>
    public Task<IReadOnlyList<AuditRecord>> List(AuditFilter filter, int skip, int take) =>
        db.List<AuditRecord>(db.Dialect.Page(filter.Of is null ? Sql.List : Sql.ListOf), Arguments(filter, skip, take));

    public Task<long> Count(AuditFilter filter) => db.Read<long>(filter.Of is null ? Sql.Count : Sql.CountOf, Arguments(filter));

    /// <summary>Deeds that were ever done, and kinds of records they were done to.</summary>
    public async Task<(IReadOnlyList<string> Deeds, IReadOnlyList<string> Kinds)> Choices() => (await Distinct(Sql.NextDeed), await Distinct(Sql.NextKind));

    // From one word to the next along an index: as many steps as there are words, however many rows. DISTINCT reads every row.
    private async Task<IReadOnlyList<string>> Distinct(string next)
    {
        var found = new List<string>();
        for (var last = ""; await db.Find<NextWord>(next, new { last }) is { Word: { } word }; last = word)
        {
            found.Add(word);
        }

        return found;
    }

    private static object Arguments(AuditFilter filter, int skip = 0, int take = 0)
    {
        var (actor, person) = (Words(filter.Actor), Words(filter.Person));
        return new
        {
            filter.From, until = filter.Until, of = filter.Of ?? Guid.Empty,
            anyActor = actor.Length == 0, a = Word(actor, 0), b = Word(actor, 1), anyPerson = person.Length == 0, c = Word(person, 0), d = Word(person, 1),
            deed = filter.Deed ?? "", kind = filter.Kind ?? "", skip, take,
        };
    }

    private static string[] Words(string? text) => SearchKey.Of(text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Word(string[] words, int n) => Like.Containing(n < words.Length ? words[n] : "");

    internal sealed record NextWord
    {
        public string? Word { get; init; }
    }

    internal static class Sql
    {
        private const string Columns = """
            SELECT r.Id, r.At, r.ActorId, a.NativeName AS ActorName, a.LatinName AS ActorLatinName, r.Deed, r.SubjectKind, r.SubjectId,
                   r.PersonId, p.NativeName AS PersonName, p.LatinName AS PersonLatinName, r.Detail, s.Number
            """;

        private const string From = """
             FROM AuditRow r
            LEFT JOIN Person a ON a.Id = r.ActorId
            LEFT JOIN Person p ON p.Id = r.PersonId
            """;

        private const string Matching = """
             WHERE r.At >= @From AND r.At < @until
               AND (@anyActor = 1 OR (a.SearchKey LIKE @a ESCAPE '!' AND a.SearchKey LIKE @b ESCAPE '!'))
               AND (@anyPerson = 1 OR (p.SearchKey LIKE @c ESCAPE '!' AND p.SearchKey LIKE @d ESCAPE '!'))
               AND (@deed = '' OR r.Deed = @deed) AND (@kind = '' OR r.SubjectKind = @kind)
            """;

        // Two indexes, one for each side, and not a walk through the whole period.
        private const string OfPerson = " AND r.Id IN (SELECT x.Id FROM AuditRow x WHERE x.PersonId = @of UNION SELECT y.Id FROM AuditRow y WHERE y.ActorId = @of)";

        private const string Sealed = " LEFT JOIN AuditSealRow s ON s.AuditRowId = r.Id";

        private const string Order = " ORDER BY r.At DESC, r.Id";

        public const string List = Columns + From + Sealed + Matching + Order;

        public const string ListOf = Columns + From + Sealed + Matching + OfPerson + Order;

        public const string Count = "SELECT COUNT(*)" + From + Matching;

        public const string CountOf = "SELECT COUNT(*)" + From + Matching + OfPerson;

        public const string NextDeed = "SELECT MIN(Deed) AS Word FROM AuditRow WHERE Deed > @last";

        public const string NextKind = "SELECT MIN(SubjectKind) AS Word FROM AuditRow WHERE SubjectKind > @last";
    }
}
