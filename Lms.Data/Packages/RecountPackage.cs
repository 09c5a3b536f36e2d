using Lms.Assessments.Factsheets;
using Lms.Assessments.Figures;
using Lms.Assessments.Packages;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.People;

namespace Lms.Data.Packages;

/// <summary>Asks an issue's question again and compares with what was sent. Changes nothing.</summary>
public sealed class RecountPackage(Db db, PackageContents contents)
{
    // Names of lines are in it, and only figures are compared.
    private const string LanguageOfNoFigure = "en";

    // A unit of work that began before the figures were read may have ended after them.
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(1);

    /// <summary>Null where it is not there, has no figures, or is not within the scope.</summary>
    /// <exception cref="RuleBroken">see <see cref="PackageContents"/></exception>
    public async Task<PackageRecount?> Run(Guid issueId, Scope scope)
    {
        if (await db.FindIssue(issueId, scope) is not { Asked: { } asked } issue)
        {
            return null;
        }

        var before = await db.Read<string>(Sql.Figures, new { issueId });
        var now = await contents.Read(asked, issue.SeenBy, LanguageOfNoFigure);
        var differences = PackageComparison.Of(before, now.Text);
        if (differences.Count == 0)
        {
            return new() { Hash = now.Hash, IsSame = now.Hash == issue.FiguresHash };
        }

        var causes = await Causes(issue, asked, new Scope(issue.SeenBy, now.Seen == PackageSight.Everything));
        return new()
        {
            Hash = now.Hash,
            IsSame = false,
            Differences = [.. differences],
            Causes = [.. causes.Where(c => differences.Any(d => PackageExplanation.MayHaveMade(c, d)))],
            Unexplained = [.. PackageExplanation.Unexplained(differences, causes)],
            OtherRules = now.Rules.Order(StringComparer.Ordinal).SequenceEqual(issue.Rules.Order(StringComparer.Ordinal)) ? null : now.Rules,
            SeesOther = now.Seen != issue.Seen,
        };
    }

    private async Task<IReadOnlyList<PackageCause>> Causes(PackageIssueRow issue, PackageQuestion asked, Scope seen)
    {
        // What was published is frozen: nothing recorded since can be behind a difference.
        if (asked.Level != FactsheetLevel.Ministry)
        {
            return [];
        }

        var args = new
        {
            since = issue.ReadAt - Slack,
            countries = asked.Countries.ToArray(),
            firstMonth = asked.Span.First,
            lastMonth = asked.Span.Last,
            firstDay = asked.Span.FirstDay,
            lastDay = asked.Span.LastDay,
            scopePerson = seen.PersonId,
            scopeAll = seen.Everything ? 1 : 0,
        };
        List<PackageCause> causes =
        [
            .. await db.List<PackageCause>(Sql.Facts, args),
            .. (await db.List<AggregateRow>(Sql.Aggregates, args)).Select(a => a.Cause),
            .. await db.List<PackageCause>(Sql.Cascades, args),
            .. (await db.List<LadderRow>(Sql.Ladders, args)).Select(l => l.Cause),
        ];
        return [.. causes.OrderByDescending(c => c.RecordedAt).ThenByDescending(c => c.OccurredOn)];
    }

    private sealed record AggregateRow
    {
        public string Country { get; init; } = "";

        public int LastMonth { get; init; }

        public DateTimeOffset RecordedAt { get; init; }

        public bool Corrects { get; init; }

        public PackageCause Cause => new() { Kind = PackageCause.Aggregate, Country = Country, OccurredOn = new MonthSpan(LastMonth, LastMonth).LastDay, RecordedAt = RecordedAt, Corrects = Corrects, Count = 1 };
    }

    private sealed record LadderRow
    {
        public string Country { get; init; } = "";

        public string Module { get; init; } = "";

        public DateTimeOffset At { get; init; }

        public bool Corrects { get; init; }

        public PackageCause Cause => new() { Kind = PackageCause.Ladder, Country = Country, Module = Module, OccurredOn = DateOnly.FromDateTime(At.UtcDateTime), RecordedAt = At, Corrects = Corrects, Count = 1 };
    }

    internal static class Sql
    {
        public const string Figures = "SELECT Figures FROM PackageIssue WHERE Id = @issueId";

        // Also of days before the months asked for: somebody may have met a rule in them by what came earlier.
        public const string Facts = """
            SELECT scoped.Kind, scoped.Country, m.Code AS Module, scoped.OccurredOn, MAX(scoped.RecordedAt) AS RecordedAt,
                CASE WHEN scoped.CorrectsFactId IS NULL THEN 0 ELSE 1 END AS Corrects, COUNT(*) AS Count
            FROM Fact scoped LEFT JOIN Module m ON m.Id = scoped.ModuleId
            WHERE scoped.RecordedAt >= @since AND scoped.OccurredOn <= @lastDay AND scoped.Country IN @countries AND
            """ + " " + Scope.OverInstitution + """
             GROUP BY scoped.Kind, scoped.Country, m.Code, scoped.OccurredOn, CASE WHEN scoped.CorrectsFactId IS NULL THEN 0 ELSE 1 END
            """;

        // One that was corrected or stands again counts, too: what corrects it may tell of other months.
        public const string Aggregates = """
            SELECT scoped.Country, scoped.LastMonth, COALESCE(scoped.WithdrawnAt, n.WithdrawnAt, n.CreatedAt, scoped.CreatedAt) AS RecordedAt,
                CASE WHEN scoped.CorrectsId IS NOT NULL OR scoped.WithdrawnAt IS NOT NULL OR n.Id IS NOT NULL THEN 1 ELSE 0 END AS Corrects
            FROM Aggregate scoped LEFT JOIN Aggregate n ON n.CorrectsId = scoped.Id
            WHERE scoped.FirstMonth >= @firstMonth AND scoped.LastMonth <= @lastMonth AND scoped.Country IN @countries
              AND (scoped.CreatedAt >= @since OR scoped.WithdrawnAt >= @since OR n.CreatedAt >= @since OR n.WithdrawnAt >= @since) AND
            """ + " " + Scope.OverInstitution;

        public const string Cascades = """
            SELECT 'cascade' AS Kind, scoped.Country, scoped.Module, scoped.HeldOn AS OccurredOn, COALESCE(scoped.WithdrawnAt, scoped.CreatedAt) AS RecordedAt,
                CASE WHEN scoped.WithdrawnAt IS NULL THEN 0 ELSE 1 END AS Corrects, 1 AS Count
            FROM (SELECT p.InstitutionId, i.Country, m.Code AS Module, c.HeldOn, c.CreatedAt, c.WithdrawnAt
                FROM CascadeTraining c JOIN Person p ON p.Id = c.TrainerId JOIN Institution i ON i.Id = p.InstitutionId JOIN Module m ON m.Id = c.ModuleId) scoped
            WHERE scoped.HeldOn >= @firstDay AND scoped.HeldOn <= @lastDay AND scoped.Country IN @countries AND (scoped.CreatedAt >= @since OR scoped.WithdrawnAt >= @since) AND
            """ + " " + Scope.OverInstitution;

        public const string Ladders = """
            SELECT scoped.Country, scoped.Module, scoped.At, CASE WHEN scoped.IsSet = 1 THEN 0 ELSE 1 END AS Corrects
            FROM (SELECT l.InstitutionId, i.Country, m.Code AS Module, l.At, l.IsSet FROM LadderEntry l JOIN Institution i ON i.Id = l.InstitutionId JOIN Module m ON m.Id = l.ModuleId) scoped
            WHERE scoped.At >= @since AND scoped.Country IN @countries AND
            """ + " " + Scope.OverInstitution;
    }
}
