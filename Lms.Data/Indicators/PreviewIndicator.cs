using Lms.Assessments.Indicators;

namespace Lms.Data.Indicators;

/// <summary>Tries a rule on what was really recorded, and writes nothing.</summary>
public sealed class PreviewIndicator(Db db)
{
    private const int People = 200;

    /// <summary>Throws what <see cref="IndicatorText.Parse"/> throws. Compares with the version in force on <paramref name="on"/>.</summary>
    public async Task<IndicatorPreview> Run(string code, string ruleText, DateOnly on, CancellationToken cancel = default)
    {
        var rule = IndicatorText.Write(IndicatorText.Parse(ruleText));
        var inForce = IndicatorStore.InForce(await db.Versions(code), on);
        var modules = (await db.List<ModuleRow>(Sql.Modules, null, cancel)).ToDictionary(m => m.Id, m => m.Code);
        // Series 0 is nobody's.
        List<RunningVersion> versions = [new() { Series = 0, RuleText = rule }];
        if (inForce is not null)
        {
            versions.Add(new() { Series = inForce.Series, RuleText = inForce.Rule });
        }

        var (before, after) = (new HashSet<Guid>(), new HashSet<Guid>());
        var byModule = new SortedDictionary<string, (int Before, int After)>(StringComparer.Ordinal);
        var last = Guid.Empty;
        while (await db.List<Guid>(db.Dialect.Page(PublishIndicator.Sql.People), new { after = last, skip = 0, take = People }, cancel) is { Count: > 0 } people)
        {
            var met = await db.ListMet(versions, people);
            foreach (var one in met.Select(m => (m.Person, m.Series, Module: m.Fact.ModuleId is { } id ? modules.GetValueOrDefault(id, "") : "")).Distinct())
            {
                (one.Series == 0 ? after : before).Add(one.Person);
                var counts = byModule.GetValueOrDefault(one.Module);
                byModule[one.Module] = one.Series == 0 ? (counts.Before, counts.After + 1) : (counts.Before + 1, counts.After);
            }

            last = people[^1];
        }

        return new IndicatorPreview(
            inForce?.Number, before.Count, after.Count, after.Except(before).Count(), before.Except(after).Count(), [.. byModule.Select(m => new ModulePreview(m.Key, m.Value.Before, m.Value.After))]);
    }

    internal sealed record ModuleRow
    {
        public Guid Id { get; init; }

        public string Code { get; init; } = "";
    }

    internal static class Sql
    {
        public const string Modules = "SELECT Id, Code FROM Module";
    }
}
