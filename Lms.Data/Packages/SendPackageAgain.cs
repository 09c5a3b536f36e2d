using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Packages;

/// <summary>Sends the kept bytes of an issue once more, to the package's recipients of today.</summary>
public sealed class SendPackageAgain(Db db, TimeProvider clock)
{
    /// <param name="rounds">How often it had been sent when the person decided: a button pressed twice sends once.</param>
    /// <returns>How many letters; null where it is not there or not within reach.</returns>
    /// <exception cref="RuleBroken"><c>packages.sent_meanwhile</c></exception>
    public Task<int?> Run(Guid issueId, int rounds, Scope by) => db.Work<int?>(nameof(SendPackageAgain), async work =>
    {
        var now = clock.GetUtcNow();
        if (await work.FindIssue(issueId, by) is not { IsMade: true } issue || await work.FindPackage(issue.PackageId, by) is not { } package)
        {
            return null;
        }

        if (await work.Execute(Sql.Again, new { issueId, rounds }) == 0)
        {
            throw new RuleBroken("packages.sent_meanwhile");
        }

        await work.PostLetters(package, issueId, rounds + 1, by.PersonId, now);
        await work.Audit(new AuditEntry(now, by.PersonId, nameof(SendPackageAgain), "PackageIssue", issueId.ToString()));
        return package.To.Count;
    });

    internal static class Sql
    {
        public const string Again = "UPDATE PackageIssue SET Rounds = Rounds + 1 WHERE Id = @issueId AND Rounds = @rounds";
    }
}
