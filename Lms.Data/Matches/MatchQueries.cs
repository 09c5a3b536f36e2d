using Lms.Assessments.Matches;
using Lms.Assessments.People;
using Lms.Assessments.Values;
using Lms.Data.People;

namespace Lms.Data.Matches;

/// <summary>
/// Who may be the same human, among the people a scope reaches: one question at a time for a form, or a whole <see cref="MatchBook"/>
/// for a file and for all pairs. Which of them are alike, and how much, is the core's.
/// </summary>
public sealed class MatchQueries(Db db)
{
    // A word of a name that is shared by many is looked at with one more; five words are more than names of the region have.
    private const int MostWords = 5;

    /// <summary>The people like this one, the likeliest first; the one with the same id left out.</summary>
    public async Task<IReadOnlyList<MatchRow>> Candidates(Scope scope, MatchPerson wanted, int most, CancellationToken cancel = default)
    {
        string[] keys = [.. new[] { MatchKey.Of(wanted.LatinName), MatchKey.Of(wanted.NativeName) }.Where(k => k.Length > 0).Distinct(StringComparer.Ordinal)];
        if (keys.Length == 0 && wanted.Email is null && wanted.RegistrationNumber is null)
        {
            return [];
        }

        var words = keys.Length == 0 ? [] : keys[0].Split(' ');
        // A pattern that nothing matches stands for a word that is not there.
        string Word(int n) => words.Length > 1 && n < words.Length ? Like.Containing($" {words[n]} ") : "";
        var rows = await db.List<FaceRow>(Sql.Near, new
        {
            keys = keys.Length == 0 ? [""] : keys,
            email = string.IsNullOrWhiteSpace(wanted.Email) ? "" : EmailKey.Of(wanted.Email),
            number = string.IsNullOrWhiteSpace(wanted.RegistrationNumber) ? "" : RegistrationNumber.Key(wanted.RegistrationNumber),
            a = Word(0),
            b = Word(1),
            c = Word(2),
            d = Word(3),
            e = Word(MostWords - 1),
            institution = wanted.InstitutionId,
            scopePerson = scope.PersonId,
            scopeAll = scope.Everything,
        }, cancel);
        var found = new MatchBook(rows.Select(r => r.Face)).Find(wanted, most);
        return [.. found.Select(m => new MatchRow(m, rows.Single(r => r.Id == m.Id).Named))];
    }

    /// <summary>Everybody the scope reaches, to ask about thousands: read in one statement, about 300 bytes a person in memory.</summary>
    public async Task<MatchBook> Book(Scope scope, CancellationToken cancel = default) =>
        new((await db.List<FaceRow>(Sql.All, new { scopePerson = scope.PersonId, scopeAll = scope.Everything }, cancel)).Select(r => r.Face));

    /// <summary>Pairs of people the scope reaches who may be one, the likeliest first, without those said to be two: those <see cref="LookForPairs"/> found.</summary>
    public async Task<IReadOnlyList<MatchPairRow>> Pairs(Scope scope, int skip, int take, CancellationToken cancel = default)
    {
        var found = await db.List<TwoRow>(db.Dialect.Page(Sql.Pairs), new { skip, take, scopePerson = scope.PersonId, scopeAll = scope.Everything }, cancel);
        var named = await Named(scope, found);
        return [.. found.Where(t => named.ContainsKey(t.OneId) && named.ContainsKey(t.OtherId)).Select(t => new MatchPairRow(t.Found, named[t.OneId], named[t.OtherId]))];
    }

    public Task<long> CountPairs(Scope scope) => db.Read<long>(Sql.CountPairs, new { scopePerson = scope.PersonId, scopeAll = scope.Everything });

    /// <summary>Pairs the scope reaches that somebody said are two, the latest first.</summary>
    public async Task<IReadOnlyList<(MatchNamed One, MatchNamed Other)>> Settled(Scope scope, int take)
    {
        var ids = await db.List<TwoRow>(db.Dialect.Page(Sql.Settled), new { skip = 0, take, scopePerson = scope.PersonId, scopeAll = scope.Everything });
        var named = await Named(scope, ids);
        return [.. ids.Where(t => named.ContainsKey(t.OneId) && named.ContainsKey(t.OtherId)).Select(t => (named[t.OneId], named[t.OtherId]))];
    }

    private async Task<Dictionary<Guid, MatchNamed>> Named(Scope scope, IReadOnlyList<TwoRow> pairs) => (await db.List<FaceRow>(
        Sql.Some,
        new { ids = pairs.SelectMany(t => new[] { t.OneId, t.OtherId }).Append(Guid.Empty).Distinct(), scopePerson = scope.PersonId, scopeAll = scope.Everything }))
        .ToDictionary(r => r.Id, r => r.Named);

    internal sealed record TwoRow
    {
        public Guid OneId { get; init; }

        public Guid OtherId { get; init; }

        public int Points { get; init; }

        public string Reasons { get; init; } = "";

        public Match Found => new(OtherId, Points, [.. Reasons.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Code.Read<MatchReason>)]);
    }

    internal sealed record FaceRow
    {
        public Guid Id { get; init; }

        public string RegistrationNumber { get; init; } = "";

        public string NativeName { get; init; } = "";

        public string LatinName { get; init; } = "";

        public string Sex { get; init; } = "";

        public string? Email { get; init; }

        public string? JobTitle { get; init; }

        public Guid InstitutionId { get; init; }

        public string InstitutionName { get; init; } = "";

        public DateTimeOffset CreatedAt { get; init; }

        public MatchPerson Face => new(Id, NativeName, LatinName, Code.Read<Sex>(Sex), Email, RegistrationNumber, InstitutionId, JobTitle);

        public MatchNamed Named => new(Id, NativeName, LatinName, RegistrationNumber, InstitutionName, CreatedAt);
    }

    internal static class Sql
    {
        private const string Faces = """
            SELECT scoped.Id, scoped.RegistrationNumber, scoped.NativeName, scoped.LatinName, scoped.Sex, scoped.Email, scoped.JobTitle,
                scoped.InstitutionId, i.EnglishName AS InstitutionName, scoped.CreatedAt
            FROM Person scoped JOIN Institution i ON i.Id = scoped.InstitutionId
            """;

        private const string BothInReach = " ON scoped.Id = n.OneId WHERE scoped.MergedIntoId IS NULL AND " + Scope.OverInstitution
            + " AND EXISTS (SELECT 1 FROM Person scoped WHERE scoped.Id = n.OtherId AND scoped.MergedIntoId IS NULL AND " + Scope.OverInstitution + ")";

        private const string Open = " FROM MatchFound n JOIN Person scoped" + BothInReach
            + " AND NOT EXISTS (SELECT 1 FROM NotSame ns WHERE ns.OneId = n.OneId AND ns.OtherId = n.OtherId)";

        public const string Pairs = "SELECT n.OneId, n.OtherId, n.Points, n.Reasons" + Open + " ORDER BY n.Points DESC, n.OneId, n.OtherId";
        public const string CountPairs = "SELECT COUNT(*)" + Open;
        public const string Settled = "SELECT n.OneId, n.OtherId FROM NotSame n JOIN Person scoped" + BothInReach + " ORDER BY n.SaidAt DESC, n.OneId, n.OtherId";
        public const string Some = Faces + " WHERE scoped.Id IN @ids AND scoped.MergedIntoId IS NULL AND " + Scope.OverInstitution;

        public const string All = Faces + " WHERE scoped.MergedIntoId IS NULL AND " + Scope.OverInstitution;

        // Two words in common (within an institution one, since the other may be mistyped), wherever in the name: one scan of a narrow column, since which two cannot be said beforehand.
        public const string Near = Faces + """
             WHERE scoped.MergedIntoId IS NULL AND (scoped.MatchKey IN @keys OR scoped.EmailKey = @email OR scoped.RegistrationKey = @number
                OR CASE WHEN CONCAT(' ', scoped.MatchKey, ' ') LIKE @a ESCAPE '!' THEN 1 ELSE 0 END
                    + CASE WHEN CONCAT(' ', scoped.MatchKey, ' ') LIKE @b ESCAPE '!' THEN 1 ELSE 0 END
                    + CASE WHEN CONCAT(' ', scoped.MatchKey, ' ') LIKE @c ESCAPE '!' THEN 1 ELSE 0 END
                    + CASE WHEN CONCAT(' ', scoped.MatchKey, ' ') LIKE @d ESCAPE '!' THEN 1 ELSE 0 END
                    + CASE WHEN CONCAT(' ', scoped.MatchKey, ' ') LIKE @e ESCAPE '!' THEN 1 ELSE 0 END
                    > CASE WHEN scoped.InstitutionId = @institution THEN 0 ELSE 1 END)
              AND
            """ + " " + Scope.OverInstitution;
    }
}
