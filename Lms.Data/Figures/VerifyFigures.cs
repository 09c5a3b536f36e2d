using Lms.Data.Indicators;

namespace Lms.Data.Figures;

/// <summary>Computes all roll-ups from the facts and compares them with what is kept, in one reading of the database. Writes nothing.</summary>
public sealed class VerifyFigures(Db db)
{
    public Task<FigureVerdict> Run(CancellationToken cancel = default) => db.Work(nameof(VerifyFigures), async work =>
    {
        var book = await FigureBook.Of(work);
        var kept = (await work.List<MetStore.MetRow>(Sql.Met, null, cancel)).ToHashSet();
        var fault = book.Unnumbered is { } unnumbered ? $"What the fact {unnumbered} says has no number." : null;
        fault ??= book.Met.Where(m => !kept.Remove(m)).Select(m => $"Missing: {m}").FirstOrDefault();
        fault ??= kept.Select(m => $"No fact stands behind {m}").FirstOrDefault();
        fault ??= Difference(
            "FigureCountry",
            book.Tallies.Countries.ToDictionary(c => $"{c.Key.Series} {c.Key.Month} {c.Key.Country}", c => FigureVector.Write(c.Value), StringComparer.Ordinal),
            (await work.List<KeptRow>(Sql.Countries, null, cancel)).ToDictionary(r => $"{r.Series} {r.Month} {r.Country}", r => r.Payload, StringComparer.Ordinal));
        fault ??= Difference(
            "FigureYear",
            book.Tallies.Years.ToDictionary(y => $"{y.Key.Series} {y.Key.Place} {y.Key.Year}", y => FigureVector.Write(y.Value), StringComparer.Ordinal),
            (await work.List<KeptRow>(Sql.Years, null, cancel)).ToDictionary(r => $"{r.Series} {r.Place} {r.Year}", r => r.Payload, StringComparer.Ordinal));
        fault ??= Difference(
            "FigureTraining",
            book.Tallies.Trainings.ToDictionary(t => $"{t.Key.Series} {t.Key.Cohort} {t.Key.Year}", t => FigureVector.Write(t.Value), StringComparer.Ordinal),
            (await work.List<KeptRow>(Sql.Trainings, null, cancel)).ToDictionary(r => $"{r.Series} {r.Cohort} {r.Year}", r => r.Payload, StringComparer.Ordinal));
        return new FigureVerdict(book.Met.Count, book.Tallies.Rows, fault);
    }, cancel);

    // A row whose sums have all come to nothing is as good as none.
    private static string? Difference(string table, Dictionary<string, byte[]> wanted, Dictionary<string, byte[]> kept) => wanted.Keys
        .Union(kept.Keys, StringComparer.Ordinal)
        .Order(StringComparer.Ordinal)
        .Where(key => !(wanted.GetValueOrDefault(key) ?? []).AsSpan().SequenceEqual(kept.GetValueOrDefault(key) ?? []))
        .Select(key => $"{table} {key} is not what the facts make it: {First(wanted.GetValueOrDefault(key), kept.GetValueOrDefault(key))}")
        .FirstOrDefault();

    private static string First(byte[]? wanted, byte[]? kept)
    {
        var (a, b) = (Sums(wanted), Sums(kept));
        var key = a.Keys.Union(b.Keys).Order().First(k => a.GetValueOrDefault(k) != b.GetValueOrDefault(k));
        return FormattableString.Invariant($"cell {key} is {b.GetValueOrDefault(key)}, the facts say {a.GetValueOrDefault(key)}.");
    }

    private static Dictionary<long, long> Sums(byte[]? packed)
    {
        var sums = new Dictionary<long, long>();
        for (var reader = new FigureVector.Reader(packed); reader.Next();)
        {
            sums[reader.Key] = reader.Sum;
        }

        return sums;
    }

    internal sealed record KeptRow
    {
        public string Series { get; init; } = "";

        public int Month { get; init; }

        public string Country { get; init; } = "";

        public int Place { get; init; }

        public int Cohort { get; init; }

        public int Year { get; init; }

        public byte[] Payload { get; init; } = [];
    }

    internal static class Sql
    {
        public const string Met = "SELECT Series, Month, Place, Trait, Cohort, Person, [Day] FROM FigureMet ORDER BY Series, Month, Place, Trait, Cohort, Person";

        public const string Countries = "SELECT Series, Month, Country, Payload FROM FigureCountry";

        public const string Years = "SELECT Series, Place, Year, Payload FROM FigureYear";

        public const string Trainings = "SELECT Series, Cohort, Year, Payload FROM FigureTraining";
    }
}
