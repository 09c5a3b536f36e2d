using Lms.Assessments.Indicators;
using Lms.Assessments.Values;
using Lms.Data.Figures;
using Lms.Data.Indicators;

namespace Lms.Scheduler.Figures;

/// <summary>
/// Finishes what brings figures up to date behind the site: roll-ups that are being made anew, and versions of indicators whose
/// evaluation was cut short. Both go on from where they were.
/// </summary>
public sealed class KeepFigures(RebuildFigures rebuild, IndicatorQueries indicators, PublishIndicator publish) : ISweep
{
    // How far each version was when this last looked: one that moves has somebody who evaluates it.
    private IReadOnlyDictionary<Guid, int> seen = new Dictionary<Guid, int>();

    public string Name => "figures";

    public TimeSpan Every => TimeSpan.FromSeconds(15);

    public async Task Run(CancellationToken cancel)
    {
        await rebuild.Continue(cancel: cancel);
        var evaluating = (await indicators.List()).Where(v => v.State == Code.Of(IndicatorState.Evaluating)).ToDictionary(v => v.Id, v => v.People);
        var still = evaluating.Where(v => seen.TryGetValue(v.Key, out var people) && people == v.Value).Select(v => v.Key).ToList();
        seen = evaluating;
        foreach (var id in still)
        {
            await publish.Run(id, null, cancel: cancel);
        }
    }
}
