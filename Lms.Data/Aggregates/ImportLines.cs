using Lms.Assessments.Aggregates;
using Lms.Assessments.Facts;
using Lms.Assessments.People;
using Lms.Assessments.Rules;
using Lms.Data.People;

namespace Lms.Data.Aggregates;

/// <summary>Lines of a file against what is known now: activities, institutions within reach, figures that stand.</summary>
internal static class ImportLines
{
    public static async Task<IReadOnlyList<ImportVerdict>> Decide(IReads reads, ImportRow run, Scope scope, DateTimeOffset now)
    {
        var activities = await reads.Offered();
        var places = await Places.Read(reads, scope);
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        List<ImportLine> lines = [.. run.Stored.Select(l => Line(l.Number, new AggregateCells(l.Cells)))];
        return AggregateImport.Decide(lines, await reads.Standing(lines.Select(l => l.Entry?.Country ?? "")));

        ImportLine Line(int number, AggregateCells cells)
        {
            try
            {
                var entry = cells.Entry(places.Find(cells.Institution, cells.Country));
                return new ImportLine(number, entry.Checked(Unit(entry.Activity), today));
            }
            catch (RuleBroken reason)
            {
                return new ImportLine(number, null, reason);
            }
        }

        FactUnit Unit(string code) => activities.TryGetValue(code, out var activity) ? activity.Unit : throw new RuleBroken("aggregate.activity", code);
    }

    private sealed class Places(ILookup<string, (string Country, Guid Id)> known, bool everything)
    {
        public static async Task<Places> Read(IReads reads, Scope scope)
        {
            var rows = await reads.List<Named>(Sql.Institutions, new { scopePerson = scope.PersonId, scopeAll = scope.Everything });
            return new Places(rows.SelectMany(r => new[] { (Key: SearchKey.Of(r.Name), r), (Key: SearchKey.Of(r.EnglishName), r) }).ToLookup(r => r.Key, r => (r.r.Country, r.r.Id), StringComparer.Ordinal), scope.Everything);
        }

        /// <summary>Ministries of several countries are called the same: one of the line's own country comes first.</summary>
        public Guid? Find(string? name, string? country)
        {
            if (name is null) return everything ? null : throw new RuleBroken("aggregate.cell_institution_needed");
            var all = known[SearchKey.Of(name)].Distinct().ToList();
            var there = all.Where(p => string.Equals(p.Country, country, StringComparison.OrdinalIgnoreCase)).ToList();
            var found = there.Count > 0 ? there : all;
            return found switch
            {
                [var one] => one.Id,
                [] => throw new RuleBroken("aggregate.cell_institution", name),
                _ => throw new RuleBroken("aggregate.cell_institutions", name, found.Count),
            };
        }
    }

    private sealed record Named
    {
        public Guid Id { get; init; }

        public string Name { get; init; } = "";

        public string EnglishName { get; init; } = "";

        public string Country { get; init; } = "";
    }

    internal static class Sql
    {
        public const string Institutions = """
            SELECT scoped.Id, scoped.Name, scoped.EnglishName, scoped.Country FROM (SELECT i.Id, i.Id AS InstitutionId, i.Name, i.EnglishName, i.Country FROM Institution i) scoped
            WHERE
            """ + " " + Scope.OverInstitution;
    }
}
