using System.Diagnostics;
using Lms.Assessments.Disclosure;
using Lms.Assessments.Publications;

namespace Lms.Benchmarks.Publications;

/// <summary>
/// <c>release</c>: protects the quarters of a year and the year of a programme of seven countries, twenty-three modules and twelve
/// thousand people, and prints what that takes beside the same release with nothing protected, what it hides, and how many small figures
/// an attacker gets of it, of one in which only small figures are masked, and of one without any masking.
/// </summary>
internal static class ReleaseBenchmark
{
    public const string Name = "release";
    private const double MostSeconds = 60;
    private static readonly DateOnly Later = new(2030, 1, 1);

    public static Task<int> Run(string[] args)
    {
        var people = new ReleasePeople(seed: 7, people: args is [var number] ? int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) : 12_000, countries: 7, units: 14, kinds: 9, modules: 23);
        List<Release> releases = [];
        var (kept, slowest, exposed) = (true, 0d, 0);
        foreach (var period in new ReleasePeriod(2026, null).Quarters.Append(new(2026, null)))
        {
            var figures = people.Figures(period);
            var plain = Time(() => new Release(period, Protection.DefaultThreshold, [.. figures.Select(f => new ReleasedFigure(f, IsMasked: false))]), out _);
            var took = Time(() => Release.Of(period, figures, [.. releases], Protection.DefaultThreshold, Later), out var release);
            releases.Add(release);
            var tables = ReleaseNet.Of(figures, []);
            var small = tables.Cells.Where(c => c.IsSmall(Protection.DefaultThreshold)).Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
            var masked = release.Figures.Where(f => f.IsMasked).Select(f => f.Figure.Key).ToHashSet(StringComparer.Ordinal);
            Console.WriteLine(FormattableString.Invariant(
                $"{period,-7} {figures.Count,5} figures, {small.Count,4} small; protected in {took.TotalSeconds,6:F2} s, {took / plain,7:F0} times nothing protected ({plain.TotalMilliseconds:F1} ms); masked {masked.Count} ({100.0 * masked.Count / figures.Count:F0} %), left out {figures.Count - release.Figures.Count}"));
            var since = Stopwatch.GetTimestamp();
            // The attack takes longer than the protection: it tries to narrow every small figure by all that is out at once.
            var alone = Attack.Exposures(tables, small, Protection.DefaultThreshold).Count;
            var now = Attack.Exposures(ReleaseNet.Of([], releases), Masked(releases), Protection.DefaultThreshold).Count;
            Console.WriteLine(FormattableString.Invariant(
                $"        an attacker gets {small.Count} small figures of nothing masked, {alone} of small ones masked alone, {now} of all that is out, in {Stopwatch.GetElapsedTime(since).TotalSeconds:F0} s"));
            slowest = Math.Max(slowest, took.TotalSeconds);
            exposed += now;
        }

        kept &= Promise("slowest release, s", slowest, MostSeconds);
        kept &= Promise("small figures an attacker gets", exposed, 0);
        return Task.FromResult(kept ? 0 : 1);
    }

    // With its text and hash, which either way is written.
    private static TimeSpan Time(Func<Release> make, out Release release)
    {
        var since = Stopwatch.GetTimestamp();
        release = make();
        _ = ReleaseText.Write(release);
        _ = ReleaseText.Hash(release);
        return Stopwatch.GetElapsedTime(since);
    }

    private static HashSet<string> Masked(IEnumerable<Release> releases) => [.. releases.SelectMany(r => r.Figures).Where(f => f.IsMasked).Select(f => f.Figure.Key)];

    private static bool Promise(string what, double measured, double limit)
    {
        Console.WriteLine(FormattableString.Invariant($"{(measured <= limit ? "kept" : "BROKEN")}: {what} {measured:F2} (limit {limit:F2})"));
        return measured <= limit;
    }
}
