using System.Security.Cryptography;
using System.Text;
using Lms.Assessments.Certificates;

namespace Lms.Data.Certificates;

/// <summary>Writes issues inside the unit of work that decides them. A row is never deleted and its payload never changes.</summary>
internal static class CertificateStore
{
    /// <summary>What a stranger's lookup compares, so that the time of an index search tells nothing about the code.</summary>
    public static string HashOf(VerificationCode code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(code.ToString())));

    /// <summary>False where this enrolment already has this version: somebody else issued it.</summary>
    public static async Task<bool> Insert(UnitOfWork work, CertificateRow row, string statement)
    {
        var args = new
        {
            row.Id,
            row.EnrolmentId,
            row.Version,
            row.Number,
            row.Code,
            codeHash = HashOf(VerificationCode.Parse(row.Code)),
            row.Payload,
            statement,
            row.KeyId,
            row.RuleVersion,
            row.IssuedAt,
            row.ExpiresOn,
        };
        return await work.Execute(Sql.Insert, args) == 1;
    }

    public static Task<bool> NumberIsTaken(UnitOfWork work, string number) => work.Read<bool>(Sql.NumberIsTaken, new { number });

    public static async Task<bool> End(UnitOfWork work, Guid id, string state, Guid? replacedById, DateTimeOffset now, string reason) =>
        await work.Execute(Sql.End, new { id, state, replacedById, now, reason }) == 1;

    internal static class Sql
    {
        public const string Insert = """
            INSERT INTO Certificate (Id, EnrolmentId, Kind, Version, Number, Code, CodeHash, Payload, Statement, KeyId, RuleVersion, IssuedAt, ExpiresOn, State)
            SELECT @Id, @EnrolmentId, 'completion', @Version, @Number, @Code, @codeHash, @Payload, @statement, @KeyId, @RuleVersion, @IssuedAt, @ExpiresOn, 'issued'
            WHERE NOT EXISTS (SELECT 1 FROM Certificate WHERE EnrolmentId = @EnrolmentId AND Kind = 'completion' AND Version = @Version)
            """;

        public const string NumberIsTaken = "SELECT CAST(CASE WHEN EXISTS (SELECT 1 FROM Certificate WHERE Number = @number) THEN 1 ELSE 0 END AS bit) AS Taken";

        public const string End = """
            UPDATE Certificate SET State = @state, ReplacedById = @replacedById, EndedAt = @now, EndedReason = @reason
            WHERE Id = @id AND State = 'issued'
            """;
    }
}
