using Lms.Assessments.Publications;
using Lms.Benchmarks.Figures;

namespace Lms.Benchmarks.Publications;

/// <summary>
/// People of a programme by a seed, and the figures of the closed list reckoned from them: countries of very different size, a few units
/// and kinds of institution in each that hold most people, modules that most take one or two of, over the quarters of a year.
/// </summary>
internal sealed class ReleasePeople
{
    private static readonly string[] Sexes = ["", "female", "male", "not_stated"];
    private readonly List<Met> all = [];

    public ReleasePeople(ulong seed, int people, int countries, int units, int kinds, int modules)
    {
        var dice = new Dice(seed);
        for (var person = 0; person < people; person++)
        {
            var country = $"C{Skewed(dice, countries)}";
            var (unit, kind) = ($"{country}-U{Skewed(dice, units)}", $"K{Skewed(dice, kinds)}");
            var sex = dice.Below(40) switch { 0 => "not_stated", < 17 => "female", _ => "male" };
            for (var taken = dice.Below(3); taken >= 0; taken--)
            {
                all.Add(new(person, country, unit, kind, sex, $"M{Skewed(dice, modules)}", 1 + dice.Below(4)));
            }
        }
    }

    public IReadOnlyList<ReleaseFigure> Figures(ReleasePeriod period)
    {
        var figures = new List<ReleaseFigure>();
        var bySex = period.Quarter is null;
        foreach (var country in all.Where(m => period.Quarter is null || m.Quarter == period.Quarter).GroupBy(m => m.Country).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Add(figures, period, country.Key, ReleaseTable.People, [.. country], _ => "", true);
            Add(figures, period, country.Key, ReleaseTable.Modules, [.. country], m => m.Module, true);
            Add(figures, period, country.Key, ReleaseTable.Units, [.. country], m => m.Unit, bySex);
            Add(figures, period, country.Key, ReleaseTable.Kinds, [.. country], m => m.Kind, bySex);
            Add(figures, period, country.Key, ReleaseTable.Certificates, [.. country], _ => "", true, each: true);
        }

        var met = all.Where(m => period.Quarter is null || m.Quarter == period.Quarter).ToList();
        Add(figures, period, "", ReleaseTable.People, met, _ => "", true);
        Add(figures, period, "", ReleaseTable.Certificates, met, _ => "", true, each: true);
        return figures;
    }

    private static void Add(List<ReleaseFigure> figures, ReleasePeriod period, string country, ReleaseTable table, List<Met> met, Func<Met, string> part, bool bySex, bool each = false)
    {
        foreach (var of in met.GroupBy(part).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            foreach (var sex in bySex ? Sexes : Sexes[..1])
            {
                var some = of.Where(m => sex.Length == 0 || m.Sex == sex).ToList();
                var people = some.Select(m => m.Person).Distinct().Count();
                figures.Add(new(period, table, country, of.Key, sex, each ? some.Count : people, people));
            }
        }
    }

    // The first of some more often than the last.
    private static int Skewed(Dice dice, int below) => Math.Min(dice.Below(below), dice.Below(below));

    private sealed record Met(int Person, string Country, string Unit, string Kind, string Sex, string Module, int Quarter);
}
