using System.Security.Cryptography;
using Lms.Assessments.AccessCodes;
using Lms.Assessments.Surveys;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.People;
using Lms.Data.Surveys;

namespace Lms.Data.AccessCodes;

/// <summary>
/// Makes a code on paper for people who are to sign in without e-mail, one or many. The code printed before stops working; the
/// password somebody has goes on working until they choose another.
/// </summary>
public sealed class PrintSlips(Db db, LinkKey links, TimeProvider clock)
{
    /// <summary>More are printed in several goes: a sheet of so many slips is thirty minutes at a guillotine.</summary>
    public const int Most = 500;

    // Some four milliseconds each on SQLite's one writer; codes of a portion stand or fall together, portions need not.
    private const int Portion = 25;

    /// <summary>
    /// The slips in the order asked for. Left out are people out of reach, those whose roles reach further than those of
    /// <paramref name="by"/>, and disabled accounts.
    /// </summary>
    public async Task<IReadOnlyList<Slip>> Run(IReadOnlyCollection<Guid> people, Scope by)
    {
        var slips = new Dictionary<Guid, Slip>();
        foreach (var some in people.Distinct().Take(Most).Chunk(Portion))
        {
            foreach (var slip in await db.Work(nameof(PrintSlips), work => Print(work, some, by)))
            {
                slips.Add(slip.PersonId, slip);
            }
        }

        return [.. people.Distinct().Where(slips.ContainsKey).Select(p => slips[p])];
    }

    private async Task<IReadOnlyList<Slip>> Print(UnitOfWork work, Guid[] people, Scope by)
    {
        var now = clock.GetUtcNow();
        var found = await work.List<Slip>(Sql.Slips, new { people, scopePerson = by.PersonId, scopeAll = by.Everything });
        await work.RevokeAccessCodes([.. found.Select(p => p.PersonId)], [AccessPurpose.Slip], now);
        await work.Execute(Sql.AddAccounts, new { people = found.Select(p => p.PersonId).ToArray(), now, stamp = Convert.ToHexString(RandomNumberGenerator.GetBytes(20)) });
        var slips = new List<Slip>(found.Count);
        foreach (var person in found)
        {
            var digits = SlipCode.Of(RandomNumberGenerator.GetInt32(SlipCode.HalfCount), RandomNumberGenerator.GetInt32(SlipCode.HalfCount));
            var code = new AccessCode
            {
                Id = work.NewId(),
                PersonId = person.PersonId,
                Purpose = Code.Of(AccessPurpose.Slip),
                SecretHash = LinkSecret.Hash(links.OfSlip(person.PersonId, digits)),
                CreatedAt = now,
                ExpiresAt = AccessRule.ExpiresAt(AccessPurpose.Slip, now),
                CreatedBy = by.PersonId,
            };
            // Printed by somebody else at this moment: theirs holds, and this person is not on this sheet.
            if (await work.TryAddAccessCode(code))
            {
                slips.Add(person with { Code = digits, ExpiresAt = code.ExpiresAt });
                await work.Audit(new AuditEntry(now, by.PersonId, nameof(PrintSlips), "AccessCode", code.Id.ToString(), person.PersonId));
            }
        }

        return slips;
    }

    internal static class Sql
    {
        public const string Slips = """
            SELECT scoped.Id AS PersonId, scoped.NativeName, scoped.LatinName, scoped.RegistrationNumber, scoped.Language, scoped.TimeZone, i.Name AS InstitutionName
            FROM Person scoped JOIN Institution i ON i.Id = scoped.InstitutionId
            WHERE scoped.Id IN @people AND scoped.MergedIntoId IS NULL AND NOT EXISTS (SELECT 1 FROM Account a WHERE a.PersonId = scoped.Id AND a.IsDisabled = 1) AND
            """ + " " + Scope.OverInstitution + " AND " + AccountScope.NotAbove;

        // People known from a list of the past have none.
        public const string AddAccounts = """
            INSERT INTO Account (PersonId, PasswordHash, SecurityStamp, IsDisabled, CreatedAt, PasswordChangedAt, Version)
            SELECT p.Id, NULL, @stamp, 0, @now, NULL, 0 FROM Person p
            WHERE p.Id IN @people AND NOT EXISTS (SELECT 1 FROM Account a WHERE a.PersonId = p.Id)
            """;
    }
}
