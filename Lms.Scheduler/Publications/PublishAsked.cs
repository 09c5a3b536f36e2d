using Lms.Assessments.Publications;
using Lms.Assessments.Rules;
using Lms.Data.Figures;
using Lms.Data.Publications;

namespace Lms.Scheduler.Publications;

/// <summary>
/// Publishes the periods that were asked for, one after the other, and says every few seconds how far it is. Killed, the next run
/// begins the period anew; the transaction that publishes it ends the request, so it goes out once.
/// </summary>
public sealed class PublishAsked(TakePublication take, PublishRelease publish, RefusePublication refuse, FigureUpkeepQueries upkeep, TimeProvider clock) : ISweep
{
    /// <summary>Of its job; a page that asked wakes it by this.</summary>
    public const string Job = "publications";

    // A program that fails thrice does so a fourth time.
    private const int MostTries = 3;

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    public string Name => Job;

    public TimeSpan Every => TimeSpan.FromSeconds(15);

    public async Task Run(CancellationToken cancel)
    {
        // What goes out is frozen: figures that are being made anew go out when they are whole.
        while (!cancel.IsCancellationRequested && await upkeep.Find() is null && await take.Run() is { } request)
        {
            try
            {
                await Publish(request, cancel);
            }
            catch (RuleBroken broken)
            {
                await refuse.Run(request.Id, broken.Code);
            }
            catch (Exception error) when (error is not OperationCanceledException && request.Tries >= MostTries)
            {
                await refuse.Run(request.Id, error.Message);
                throw;
            }
        }
    }

    private async Task Publish(PublicationRequestRow request, CancellationToken cancel)
    {
        ReleaseProgress? last = null;
        // On a thread of its own: proofs are minutes of reckoning without a pause.
        var work = Task.Run(() => publish.Run(request.Asked, request.AskedBy, request.Id, Told, cancel), cancel);
        while (await Task.WhenAny(work, Task.Delay(Beat, clock, cancel)) != work)
        {
            cancel.ThrowIfCancellationRequested();
            await take.Beat(request.Id, Volatile.Read(ref last));
        }

        await work;

        void Told(ReleaseProgress progress)
        {
            cancel.ThrowIfCancellationRequested();
            Volatile.Write(ref last, progress);
        }
    }
}
