using System.Diagnostics;
using Lms.Assessments.Figures;
using Lms.Assessments.Values;
using Lms.Benchmarks.Sessions;
using Lms.Data.Figures;
using Lms.Data.People;

namespace Lms.Benchmarks.Figures;

/// <summary>Asks many questions drawn by a fixed seed and keeps how long each took at the server: nothing is cached between two.</summary>
internal sealed class AskedFigures(FigureQueries queries, Scope reader)
{
    private static readonly FigureKind[] Sums = [FigureKind.Attendances, FigureKind.Sessions, FigureKind.Certificates];
    private readonly Dice dice = new(7);
    private readonly int first = MonthSpan.ParseMonth("2021-01");

    /// <summary>Sums of events by any three dimensions, any period.</summary>
    /// <param name="ofInstitutions">True: only with institutions or cohorts among them; false: only without; null: as they come.</param>
    public Task<FigureTimes> ThreeDimensions(int count, bool? ofInstitutions, int page = 0) =>
        Ask(count, () => Draw(dice.Of(Sums), 3, FigureGenerator.Months, ofInstitutions) with { Page = page });

    /// <summary>Unique people by up to three dimensions, at most a year.</summary>
    public Task<FigureTimes> People(int count) => Ask(count, () => Draw(FigureKind.People, 1 + dice.Below(3), 12, null));

    /// <summary>The activity table: country, module and sex, people and events, of four months to a year.</summary>
    public Task<FigureTimes> Activity(int count) => Ask(count, () => Draw(FigureKind.People, 0, 12, false) with { By = [Dimension.Country, Dimension.Module, Dimension.Sex] });

    public async Task<double> Time(FigureQuestion question)
    {
        var since = Stopwatch.GetTimestamp();
        await queries.Answer(reader, question, "en");
        return Stopwatch.GetElapsedTime(since).TotalMilliseconds;
    }

    private async Task<FigureTimes> Ask(int count, Func<FigureQuestion> draw)
    {
        var times = new List<(double Time, double Work, FigureQuestion Question)>();
        for (var i = 0; i < count; i++)
        {
            var question = draw();
            var before = Environment.CpuUsage.TotalTime;
            var time = await Time(question);
            times.Add((time, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds, question));
        }

        var slowest = times.MaxBy(t => t.Work);
        Console.WriteLine(FormattableString.Invariant($"    most work {slowest.Work:N0} ms: {slowest.Question}"));
        return new FigureTimes(Percentiles.Of(times.Select(t => t.Time)), Percentiles.Of(times.Select(t => t.Work)));
    }

    private FigureQuestion Draw(FigureKind kind, int dimensions, int mostMonths, bool? ofInstitutions)
    {
        while (true)
        {
            var by = Enumerable.Range(0, dimensions).Select(_ => dice.Of(Enum.GetValues<Dimension>())).Distinct().ToValueList();
            var months = 1 + dice.Below(mostMonths);
            var start = first + dice.Below(FigureGenerator.Months - months + 1);
            if (by.Count == dimensions && by.Count(d => d.IsTime()) < 2 && (ofInstitutions is null || dimensions == 0 || by.Any(d => d.IsPaged()) == ofInstitutions))
            {
                return new FigureQuestion { Kind = kind, Span = new MonthSpan(start, start + months - 1), By = by }.Checked();
            }
        }
    }
}
