using Lms.Assessments.Publications;

namespace Lms.Assessments.Tests.Publications;

/// <summary>A small population by a seed, and the figures of the closed list reckoned from it person by person.</summary>
internal sealed class Population
{
    private sealed record Met(int Person, string Country, string Unit, string Kind, string Sex, string Module, int Quarter);

    private readonly List<Met> all = [];

    public Population(int seed, int people, int countries, int units = 2, int kinds = 2, int modules = 2)
    {
        var draw = new Draw(seed);
        for (var person = 0; person < people; person++)
        {
            var country = "C" + draw.Next(countries);
            var (unit, kind) = (country + "-U" + draw.Skewed(units), "K" + draw.Skewed(kinds));
            var sex = draw.Next(12) switch { 0 => "not_stated", < 5 => "female", _ => "male" };
            for (var module = 0; module < modules; module++)
            {
                if (draw.Next(3) != 0)
                {
                    all.Add(new(person, country, unit, kind, sex, "M" + module, 1 + draw.Next(4)));
                }
            }
        }
    }

    public IReadOnlyList<ReleaseFigure> Figures(ReleasePeriod period)
    {
        var met = all.Where(m => period.Quarter is null || m.Quarter == period.Quarter).ToList();
        var figures = new List<ReleaseFigure>();
        foreach (var country in met.Select(m => m.Country).Distinct().Append(""))
        {
            foreach (var sex in new[] { "", "female", "male", "not_stated" })
            {
                var of = met.Where(m => (country.Length == 0 || m.Country == country) && (sex.Length == 0 || m.Sex == sex)).ToList();
                Add(ReleaseTable.People, _ => "");
                if (country.Length > 0 || sex.Length == 0)
                {
                    Add(ReleaseTable.Modules, m => m.Module);
                }

                Add(ReleaseTable.Certificates, _ => "", each: true);
                if (country.Length > 0 && (sex.Length == 0 || period.Quarter is null))
                {
                    Add(ReleaseTable.Units, m => m.Unit);
                    Add(ReleaseTable.Kinds, m => m.Kind);
                }

                // A part that somebody of the country is in stands there for every sex.
                void Add(ReleaseTable table, Func<Met, string> part, bool each = false) => figures.AddRange(met
                    .Where(m => country.Length == 0 || m.Country == country).Select(part).Distinct()
                    .Select(p => of.Where(m => part(m) == p).ToList())
                    .Zip(met.Where(m => country.Length == 0 || m.Country == country).Select(part).Distinct())
                    .Select(x => new ReleaseFigure(period, table, country, x.Second, sex, each ? x.First.Count : People(x.First), People(x.First))));
            }
        }

        return figures;
    }

    private static int People(IEnumerable<Met> of) => of.Select(m => m.Person).Distinct().Count();
}
