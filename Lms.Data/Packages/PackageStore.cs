using Lms.Assessments.Packages;
using Lms.Assessments.Values;
using Lms.Data.Outbox;
using Lms.Data.People;

namespace Lms.Data.Packages;

/// <summary>Loads a package for a deed, and posts the letters of an issue.</summary>
internal static class PackageStore
{
    public const string Template = "package";

    public static Task<PackageRow?> FindPackage(this IReads reads, Guid id, Scope scope) => reads.Find<PackageRow>(PackageQueries.Sql.Find, Args(id, scope));

    public static Task<PackageIssueRow?> FindIssue(this IReads reads, Guid id, Scope scope) => reads.Find<PackageIssueRow>(PackageQueries.Sql.FindIssue, Args(id, scope));

    /// <summary>One letter an address and round; posted twice, it goes once.</summary>
    public static async Task PostLetters(this UnitOfWork work, PackageRow package, Guid issueId, int round, Guid? actorId, DateTimeOffset now)
    {
        foreach (var (n, to) in package.To.Index())
        {
            var key = FormattableString.Invariant($"package:{issueId}:{round}:{n + 1}");
            if (await work.TryInsert(Sql.Letter, new { issueId, round, emailKey = to.Key, to.Name, to.Email, key, actorId }))
            {
                await work.Post(new OutboxMail(key, package.OwnerId, Template, issueId) { To = new(to.Name, to.Email, package.Language) }, now);
            }
        }
    }

    /// <summary>The arguments of a plan's columns.</summary>
    public static object Columns(Guid id, PackagePlan plan, Scope by, DateTimeOffset now, int firstMonth = 0, int version = 0) => new
    {
        id,
        plan.Country,
        level = Code.Of(plan.Level),
        plan.Language,
        plan.TimeZone,
        recipients = RecipientList.Write(plan.Recipients),
        firstMonth,
        owner = by.PersonId,
        now,
        version,
    };

    /// <summary>Whether somebody may have such a package: one of all countries only who is over everything, another one of a country of theirs.</summary>
    public static async Task<bool> MayHave(this IReads reads, PackagePlan plan, Scope by) =>
        by.Everything || (plan.Country is { } country && await reads.Read<long>(Sql.InCountry, new { country, scopePerson = by.PersonId, scopeAll = 0 }) > 0);

    private static object Args(Guid id, Scope scope) => new { id, scopePerson = scope.PersonId, scopeAll = scope.Everything ? 1 : 0 };

    internal static class Sql
    {
        public const string Letter = """
            INSERT INTO PackageLetter (IssueId, Round, EmailKey, Name, Email, DedupeKey, PostedBy)
            SELECT @issueId, @round, @emailKey, @Name, @Email, @key, @actorId
            WHERE NOT EXISTS (SELECT 1 FROM PackageLetter WHERE IssueId = @issueId AND Round = @round AND EmailKey = @emailKey)
            """;

        public const string InCountry = """
            SELECT COUNT(*) FROM (SELECT i.Id AS InstitutionId FROM Institution i WHERE i.Country = @country) scoped WHERE
            """ + " " + Scope.OverInstitution;
    }
}
