namespace Lms.Data.Engines;

/// <summary>A small write waiting for the next group commit.</summary>
internal abstract class HotUnit
{
    /// <summary>May be kept a moment for others to share its commit.</summary>
    public abstract bool MayWait { get; }

    /// <summary>Runs inside its own savepoint. Returns false when it failed and must be rolled back.</summary>
    public abstract bool Run(UnitOfWork work);

    /// <summary>Why <see cref="Run"/> returned false.</summary>
    public abstract Exception? Failure { get; }

    /// <summary>Tells the caller, after the commit that holds it (or with the failure of the whole batch).</summary>
    public abstract void Complete(Exception? batchFailure);
}

internal sealed class HotUnit<T>(Func<UnitOfWork, Task<T>> act, bool mayWait) : HotUnit
{
    // Continuations must not run on the writer: the next batch would wait for a page to be rendered. A unit that may wait is completed
    // on the pool, and its caller goes on right there.
    private readonly TaskCompletionSource<T> done = new(mayWait ? TaskCreationOptions.None : TaskCreationOptions.RunContinuationsAsynchronously);
    private UnitOfWork? ran;
    private Exception? failure;
    private T result = default!;

    public Task<T> Done => done.Task;

    public override bool MayWait => mayWait;

    public override Exception? Failure => failure;

    public override bool Run(UnitOfWork work)
    {
        ran = work;
        try
        {
            var task = Settled(work);
            // SQLite's calls finish inside the call. An unfinished task means somebody awaited something else under the gate.
            result = task.IsCompleted
                ? task.GetAwaiter().GetResult()
                : throw new InvalidOperationException("A unit of work awaited something other than the database.");
            return true;
        }
#pragma warning disable CA1031 // Whatever the unit threw belongs to its caller, and must not end the batch of others.
        catch (Exception error)
#pragma warning restore CA1031
        {
            failure = error;
            return false;
        }
    }

    private async Task<T> Settled(UnitOfWork work)
    {
        var answer = await act(work);
        await work.Settle();
        return answer;
    }

    public override void Complete(Exception? batchFailure)
    {
        if ((failure ?? batchFailure) is { } error)
        {
            done.TrySetException(error);
            return;
        }

        try
        {
            ran!.Committed();
            done.TrySetResult(result);
        }
#pragma warning disable CA1031 // As above: what follows one unit's commit must not end the writer.
        catch (Exception afterwards)
#pragma warning restore CA1031
        {
            done.TrySetException(afterwards);
        }
    }
}
