using Lms.Assessments.People;

namespace Lms.Data.People;

/// <summary>Loads and saves people. The key columns are always computed here from what is saved, so that they cannot drift.</summary>
public static class PersonStore
{
    public static Task<Person?> FindPerson(this IReads reads, Guid id) => reads.Find<Person>(Sql.Find, new { id });

    /// <summary>Whose address it is, however it is typed; the kept one's, where its owner was merged away.</summary>
    public static Task<Person?> FindPersonByEmail(this IReads reads, string email) => reads.Find<Person>(Sql.FindByEmail, new { key = EmailKey.Of(email) });

    /// <summary>False when another person has that registration number or e-mail address.</summary>
    public static Task<bool> TryAddPerson(this UnitOfWork work, Person person) => work.TryInsert(Sql.Insert, Row(person));

    /// <summary>Saves over <see cref="Person.Version"/> and counts it up; false when somebody else saved first.</summary>
    public static async Task<bool> SavePerson(this UnitOfWork work, Person person) => await work.Execute(Sql.Update, Row(person)) == 1;

    /// <summary>The same; false also when somebody else has that address, and then nothing is written.</summary>
    public static Task<bool> TrySavePerson(this UnitOfWork work, Person person) => work.TryInsert(Sql.Update, Row(person));

    /// <summary>Whether an address is free for this person (everybody's own is).</summary>
    public static async Task<bool> IsEmailFree(this IReads reads, string email, Guid forPerson) =>
        await reads.Read<long>(Sql.EmailTaken, new { key = EmailKey.Of(email), forPerson }) == 0;

    /// <summary>The columns that are worked out from the others.</summary>
    internal static object Keys(Person p) => new { p.Id, SearchKey = SearchKeyOf(p), MatchKey = MatchKey.Of(p.LatinName), KeyForm = SearchText.Form };

    private static string SearchKeyOf(Person p) => SearchText.Of([p.NativeName, p.LatinName], [RegistrationNumber.Key(p.RegistrationNumber), p.Email]);

    private static object Row(Person p) => new
    {
        p.Id,
        p.FactKey,
        p.RegistrationNumber,
        RegistrationKey = RegistrationNumber.Key(p.RegistrationNumber),
        p.NativeName,
        p.LatinName,
        SearchKey = SearchKeyOf(p),
        MatchKey = MatchKey.Of(p.LatinName),
        KeyForm = SearchText.Form,
        p.Sex,
        p.InstitutionId,
        p.Category,
        p.JobTitle,
        p.Language,
        p.TimeZone,
        p.Email,
        EmailKey = p.Email is null ? null : EmailKey.Of(p.Email),
        p.CreatedAt,
        p.Version,
    };

    internal static class Sql
    {
        private const string Columns = """
            SELECT Id, FactKey, RegistrationNumber, NativeName, LatinName, Sex, InstitutionId, Category, JobTitle, Language, TimeZone, Email, CreatedAt, Version
            FROM Person
            """;

        public const string Find = Columns + "\nWHERE Id = @id";
        public const string FindByEmail = Columns + "\nWHERE Id = (SELECT COALESCE(n.MergedIntoId, n.Id) FROM Person n WHERE n.EmailKey = @key)";

        public const string Insert = """
            INSERT INTO Person (Id, FactKey, RegistrationNumber, RegistrationKey, NativeName, LatinName, SearchKey, MatchKey, KeyForm, Sex,
                InstitutionId, Category, JobTitle, Language, TimeZone, Email, EmailKey, CreatedAt, Version)
            VALUES (@Id, @FactKey, @RegistrationNumber, @RegistrationKey, @NativeName, @LatinName, @SearchKey, @MatchKey, @KeyForm, @Sex,
                @InstitutionId, @Category, @JobTitle, @Language, @TimeZone, @Email, @EmailKey, @CreatedAt, @Version)
            """;

        public const string Update = """
            UPDATE Person SET NativeName = @NativeName, LatinName = @LatinName, SearchKey = @SearchKey, MatchKey = @MatchKey, KeyForm = @KeyForm, Sex = @Sex,
                InstitutionId = @InstitutionId, Category = @Category, JobTitle = @JobTitle, Language = @Language, TimeZone = @TimeZone,
                Email = @Email, EmailKey = @EmailKey, Version = Version + 1
            WHERE Id = @Id AND Version = @Version
            """;

        public const string EmailTaken = "SELECT COUNT(*) FROM Person WHERE EmailKey = @key AND Id <> @forPerson";
    }
}
