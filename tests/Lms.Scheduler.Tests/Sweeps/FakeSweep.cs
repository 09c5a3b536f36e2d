namespace Lms.Scheduler.Tests.Sweeps;

internal sealed class FakeSweep(string name, Func<CancellationToken, Task> act, TimeSpan? every = null) : ISweep
{
    private int runs;

    public int Runs => runs;

    public string Name => name;

    public TimeSpan Every => every ?? TimeSpan.FromMinutes(10);

    public async Task Run(CancellationToken cancel)
    {
        Interlocked.Increment(ref runs);
        await act(cancel);
    }
}
