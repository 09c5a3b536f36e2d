using Lms.Assessments.Imports;
using Lms.Assessments.People;
using Lms.Data.People;

namespace Lms.Data.Imports;

/// <summary>Who is here of those a slice of rows could mean, in five statements whatever the number of rows.</summary>
internal static class KnownPeopleStore
{
    /// <param name="also">People the rows are known to be of.</param>
    /// <param name="numbersOf">The institution whose numbers the file's are.</param>
    public static async Task<KnownPeople> Known(this IReads reads, IReadOnlyCollection<PersonEntry> entries, IEnumerable<Guid> also, Guid numbersOf, Scope by)
    {
        var numbers = (await reads.List<Numbered>(Sql.Numbers, new { numbersOf, keys = Keys(entries.Select(e => e.Number is { } n ? PersonEntry.NumberKey(n) : null)) }))
            .ToDictionary(n => n.NumberKey, n => n.PersonId, StringComparer.Ordinal);
        var asked = new { numbersOf, scopePerson = by.PersonId, scopeAll = by.Everything };
        List<KnownPerson> people =
        [
            .. await reads.List<KnownPerson>(Sql.ById, new { asked.numbersOf, asked.scopePerson, asked.scopeAll, ids = also.Concat(numbers.Values).Distinct().Append(Guid.Empty).ToList() }),
            .. await reads.List<KnownPerson>(Sql.ByRegistration, new { asked.numbersOf, asked.scopePerson, asked.scopeAll, keys = Keys(entries.Select(e => e.RegistrationKey)) }),
            .. await reads.List<KnownPerson>(Sql.ByEmail, new { asked.numbersOf, asked.scopePerson, asked.scopeAll, keys = Keys(entries.Select(e => e.Email)) }),
            .. await reads.List<KnownPerson>(Sql.ByMatch, new { asked.numbersOf, asked.scopePerson, asked.scopeAll, keys = Keys(entries.Select(e => (e.LatinName ?? e.NativeName) is { } name ? MatchKey.Of(name) : null)) }),
        ];
        return new KnownPeople(people.DistinctBy(p => p.Id), numbers);
    }

    /// <summary>Whom the same rows became in imports that stand.</summary>
    public static async Task<IReadOnlyDictionary<string, Guid>> Before(this IReads reads, IEnumerable<string?> keys, Guid numbersOf) =>
        (await reads.List<Entered>(Sql.Before, new { keys = Keys(keys), numbersOf })).DistinctBy(e => e.RowKey, StringComparer.Ordinal).ToDictionary(e => e.RowKey, e => e.PersonId, StringComparer.Ordinal);

    // A list without members is one with a key that nobody has: a statement is written once.
    private static List<string> Keys(IEnumerable<string?> keys) => [.. keys.OfType<string>().Where(k => k.Length > 0).Distinct(StringComparer.Ordinal), "-"];

    private sealed record Numbered
    {
        public string NumberKey { get; init; } = "";

        public Guid PersonId { get; init; }
    }

    private sealed record Entered
    {
        public string RowKey { get; init; } = "";

        public Guid PersonId { get; init; }
    }

    internal static class Sql
    {
        private const string People = """
            SELECT scoped.Id, scoped.RegistrationKey, scoped.NativeName, scoped.LatinName, scoped.Sex, scoped.InstitutionId, scoped.Category, scoped.JobTitle,
                scoped.Language, scoped.TimeZone, scoped.EmailKey,
                (SELECT MIN(n.NumberKey) FROM PersonNumber n WHERE n.PersonId = scoped.Id AND n.InstitutionId = @numbersOf) AS Number,
                CAST(CASE WHEN
            """ + " " + Scope.OverInstitution + """
             THEN 1 ELSE 0 END AS bit) AS IsReached
            FROM Person scoped
            """;

        // Who became somebody else is nobody of their own any more.
        public const string ById = People + "\nWHERE scoped.Id IN @ids AND scoped.MergedIntoId IS NULL";
        public const string ByRegistration = People + "\nWHERE scoped.RegistrationKey IN @keys AND scoped.MergedIntoId IS NULL";
        public const string ByEmail = People + "\nWHERE scoped.EmailKey IN @keys AND scoped.MergedIntoId IS NULL";
        public const string ByMatch = People + "\nWHERE scoped.MatchKey IN @keys AND scoped.MergedIntoId IS NULL";

        public const string Numbers = "SELECT NumberKey, PersonId FROM PersonNumber WHERE InstitutionId = @numbersOf AND NumberKey IN @keys";

        public const string Before = """
            SELECT r.RowKey, COALESCE(p.MergedIntoId, p.Id) AS PersonId FROM ImportRow r JOIN Person p ON p.Id = r.PersonId
            WHERE r.RowKey IN @keys AND r.Result IN ('created', 'updated', 'untouched')
                AND EXISTS (SELECT 1 FROM Import m WHERE m.Id = r.ImportId AND m.InstitutionId = @numbersOf AND m.Kind = 'people' AND m.State IN ('running', 'done'))
            """;
    }
}
