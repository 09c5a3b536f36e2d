using Lms.Assessments.Indicators;

namespace Lms.Data.Indicators;

/// <summary>Tries a rule on what was really recorded, and writes nothing. Those registered last are looked at first: a page cannot wait for a million facts.</summary>
public sealed class PreviewIndicator(Db db)
{
    /// <summary>Smaller only where a test looks between two.</summary>
    internal int PeopleAtOnce { get; init; } = 200;

    /// <summary>Throws what <see cref="IndicatorText.Parse"/> throws. Compares with the version in force on <paramref name="on"/>.</summary>
    /// <param name="isEnough">Asked between two hundreds of people: once it says so, whom it has looked at is what there is.</param>
    public async Task<IndicatorPreview> Run(string code, string ruleText, DateOnly on, Func<bool>? isEnough = null)
    {
        var rule = IndicatorText.Write(IndicatorText.Parse(ruleText));
        var inForce = IndicatorStore.InForce(await db.Versions(code), on);
        var modules = (await db.List<ModuleRow>(Sql.Modules)).ToDictionary(m => m.Id, m => m.Code);
        // Series 0 is nobody's.
        List<RunningVersion> versions = [new() { Series = 0, RuleText = rule }];
        if (inForce is not null)
        {
            versions.Add(new() { Series = inForce.Series, RuleText = inForce.Rule });
        }

        var (before, after) = (new HashSet<Guid>(), new HashSet<Guid>());
        var byModule = new SortedDictionary<string, (int Before, int After)>(StringComparer.Ordinal);
        var (looked, last, isWhole) = (0, Guid.AllBitsSet, false);
        while (looked == 0 || isEnough?.Invoke() != true)
        {
            var people = await db.List<Guid>(db.Dialect.Page(Sql.People), new { before = last, skip = 0, take = PeopleAtOnce });
            if (people.Count == 0)
            {
                isWhole = true;
                break;
            }

            var met = await db.ListMet(versions, people);
            foreach (var one in met.Select(m => (m.Person, m.Series, Module: m.Fact.ModuleId is { } id ? modules.GetValueOrDefault(id, "") : "")).Distinct())
            {
                (one.Series == 0 ? after : before).Add(one.Person);
                var counts = byModule.GetValueOrDefault(one.Module);
                byModule[one.Module] = one.Series == 0 ? (counts.Before, counts.After + 1) : (counts.Before + 1, counts.After);
            }

            looked += people.Count;
            last = people[^1];
        }

        return new IndicatorPreview(
            inForce?.Number, before.Count, after.Count, after.Except(before).Count(), before.Except(after).Count(), [.. byModule.Select(m => new ModulePreview(m.Key, m.Value.Before, m.Value.After))],
            looked, isWhole ? looked : (int)await db.Read<long>(IndicatorReach.Sql.People));
    }

    internal sealed record ModuleRow
    {
        public Guid Id { get; init; }

        public string Code { get; init; } = "";
    }

    internal static class Sql
    {
        public const string People = "SELECT DISTINCT f.PersonKey FROM Fact f WHERE f.PersonKey < @before ORDER BY f.PersonKey DESC";

        public const string Modules = "SELECT Id, Code FROM Module";
    }
}
