using Lms.Assessments.AccessCodes;
using Lms.Assessments.Values;

namespace Lms.Data.AccessCodes;

/// <summary>Loads and saves one-time secrets.</summary>
public static class AccessCodeStore
{
    public static Task<AccessCode?> FindAccessCode(this IReads reads, Guid id) => reads.Find<AccessCode>(Sql.Find, new { id });

    /// <summary>By the hash of what was in the address.</summary>
    public static Task<AccessCode?> FindAccessCodeBySecret(this IReads reads, string secretHash) => reads.Find<AccessCode>(Sql.FindBySecret, new { secretHash });

    /// <summary>Both halves of a change of address, or the one there is where the person had no address.</summary>
    public static Task<IReadOnlyList<AccessCode>> ListAccessCodesOfChange(this IReads reads, Guid changeId) => reads.List<AccessCode>(Sql.OfChange, new { changeId });

    /// <summary>The person's newest secret of a kind, open or not.</summary>
    public static Task<AccessCode?> FindNewestAccessCode(this IReads reads, Guid personId, AccessPurpose purpose) =>
        reads.Find<AccessCode>(Sql.Newest, new { personId, purpose = Code.Of(purpose) });

    /// <summary>How many of a kind were made for this person since then.</summary>
    public static Task<long> CountAccessCodes(this IReads reads, Guid personId, AccessPurpose purpose, DateTimeOffset since) =>
        reads.Read<long>(Sql.Count, new { personId, purpose = Code.Of(purpose), since });

    /// <summary>False when another secret of this kind is open (somebody made one at the same time).</summary>
    public static Task<bool> TryAddAccessCode(this UnitOfWork work, AccessCode code) => work.TryInsert(Sql.Insert, code);

    /// <summary>Marks it used; false when it was used, revoked or over already: of two at once one wins.</summary>
    public static async Task<bool> UseAccessCode(this UnitOfWork work, Guid id, DateTimeOffset now) =>
        await work.Execute(Sql.Use, new { id, now, most = AccessRule.MostTries }) == 1;

    /// <summary>Whatever is open of these kinds opens nothing any more.</summary>
    public static Task<int> RevokeAccessCodes(this UnitOfWork work, IReadOnlyCollection<Guid> people, IEnumerable<AccessPurpose> purposes, DateTimeOffset now) =>
        work.Execute(Sql.Revoke, new { people, purposes = purposes.Select(p => Code.Of(p)).ToArray(), now });

    /// <summary>A wrong code was typed for this person. A person who does not exist costs the same statement.</summary>
    public static Task CountSlipTry(this UnitOfWork work, Guid personId) => work.Execute(Sql.CountTry, new { personId });

    internal static class Sql
    {
        private const string Columns = """
            SELECT Id, PersonId, Purpose, SecretHash, Email, ChangeId, CreatedAt, ExpiresAt, UsedAt, RevokedAt, CreatedBy, Tries FROM AccessCode
            """;

        public const string Find = Columns + "\nWHERE Id = @id";
        public const string FindBySecret = Columns + "\nWHERE SecretHash = @secretHash";
        public const string OfChange = Columns + "\nWHERE ChangeId = @changeId ORDER BY Purpose";
        public const string Newest = Columns + "\nWHERE PersonId = @personId AND Purpose = @purpose ORDER BY CreatedAt DESC, Id DESC";

        public const string Count = "SELECT COUNT(*) FROM AccessCode WHERE PersonId = @personId AND Purpose = @purpose AND CreatedAt > @since";

        public const string Insert = """
            INSERT INTO AccessCode (Id, PersonId, Purpose, SecretHash, Email, ChangeId, CreatedAt, ExpiresAt, UsedAt, RevokedAt, CreatedBy, Tries)
            VALUES (@Id, @PersonId, @Purpose, @SecretHash, @Email, @ChangeId, @CreatedAt, @ExpiresAt, @UsedAt, @RevokedAt, @CreatedBy, @Tries)
            """;

        public const string Use = """
            UPDATE AccessCode SET UsedAt = @now WHERE Id = @id AND UsedAt IS NULL AND RevokedAt IS NULL AND ExpiresAt > @now AND Tries < @most
            """;

        public const string Revoke = """
            UPDATE AccessCode SET RevokedAt = @now WHERE PersonId IN @people AND Purpose IN @purposes AND UsedAt IS NULL AND RevokedAt IS NULL
            """;

        public const string CountTry = """
            UPDATE AccessCode SET Tries = Tries + 1 WHERE PersonId = @personId AND Purpose = 'slip' AND UsedAt IS NULL AND RevokedAt IS NULL
            """;
    }
}
