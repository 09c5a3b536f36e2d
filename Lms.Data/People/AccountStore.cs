using Lms.Assessments.People;

namespace Lms.Data.People;

/// <summary>Loads and saves accounts.</summary>
public static class AccountStore
{
    public static Task<Account?> FindAccount(this IReads reads, Guid personId) => reads.Find<Account>(Sql.Find, new { personId });

    /// <summary>By e-mail address or registration number, as a person types them; those of who was merged away are the kept one's. Null for an unknown one.</summary>
    public static Task<Account?> FindAccountByName(this IReads reads, string name) =>
        name.Contains('@', StringComparison.Ordinal)
            ? reads.Find<Account>(Sql.FindByEmail, new { key = EmailKey.Of(name) })
            : reads.Find<Account>(Sql.FindByNumber, new { key = RegistrationNumber.Key(name) });

    public static Task AddAccount(this UnitOfWork work, Account account) => work.Execute(Sql.Insert, account);

    /// <summary>Saves over <see cref="Account.Version"/> and counts it up; false when somebody else saved first.</summary>
    public static async Task<bool> SaveAccount(this UnitOfWork work, Account account)
    {
        if (await work.Execute(Sql.Update, account) != 1)
        {
            return false;
        }

        account.Version++;
        return true;
    }

    internal static class Sql
    {
        private const string Columns = """
            SELECT a.PersonId, a.PasswordHash, a.SecurityStamp, a.IsDisabled, a.CreatedAt, a.PasswordChangedAt, a.Version, p.RegistrationNumber
            FROM Account a JOIN Person p ON p.Id = a.PersonId
            """;

        public const string Find = Columns + "\nWHERE a.PersonId = @personId";
        public const string FindByEmail = Columns + "\nWHERE p.Id = (SELECT COALESCE(n.MergedIntoId, n.Id) FROM Person n WHERE n.EmailKey = @key)";
        public const string FindByNumber = Columns + "\nWHERE p.Id = (SELECT COALESCE(n.MergedIntoId, n.Id) FROM Person n WHERE n.RegistrationKey = @key)";

        public const string Insert = """
            INSERT INTO Account (PersonId, PasswordHash, SecurityStamp, IsDisabled, CreatedAt, PasswordChangedAt, Version)
            VALUES (@PersonId, @PasswordHash, @SecurityStamp, @IsDisabled, @CreatedAt, @PasswordChangedAt, @Version)
            """;

        public const string Update = """
            UPDATE Account SET PasswordHash = @PasswordHash, SecurityStamp = @SecurityStamp, IsDisabled = @IsDisabled,
                PasswordChangedAt = @PasswordChangedAt, Version = Version + 1
            WHERE PersonId = @PersonId AND Version = @Version
            """;
    }
}
