using Lms.Data.Imports;

namespace Lms.Scheduler.Imports;

/// <summary>Goes on with every import that is being checked, entered or taken back, from the row it reached: also one whose host died.</summary>
public sealed class RunImports(ImportQueries imports, DecideRows decide, EnterRows enter, TakeBackRows takeBack, IImportWords words) : ISweep
{
    public const string SweepName = "imports";

    public string Name => SweepName;

    public TimeSpan Every => TimeSpan.FromSeconds(15);

    public async Task Run(CancellationToken cancel)
    {
        var failures = new List<Exception>();
        foreach (var id in await imports.Working())
        {
            try
            {
                // Each looks for itself whether the import stands where it has something to do.
                await decide.Run(id, words.Read(), cancel);
                await enter.Run(id, words.Read(), cancel);
                await takeBack.Run(id, cancel);
            }
            catch (Exception error) when (!cancel.IsCancellationRequested)
            {
                // One list that fails does not keep the next from its turn.
                failures.Add(error);
            }
        }

        if (failures.Count > 0)
        {
            throw new AggregateException(failures);
        }
    }
}
