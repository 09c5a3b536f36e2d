using Lms.Data.Waits;

namespace Lms.Scheduler.Waits;

/// <summary>
/// Counts the seats of every cohort again: taken = enrolled + offered, and no more than there are. It repairs nothing, since a wrong count
/// is a mistake of the program that somebody must see; it fails, with the cohorts, until it is right, and the page of the sweeps says so.
/// </summary>
public sealed class CheckSeats(SeatCheckQueries seats) : ISweep
{
    private const int MostNamed = 10;

    public string Name => "seats";

    /// <summary>Every six hours: late in the eyes of the page after half a day, not after two.</summary>
    public TimeSpan Every => TimeSpan.FromHours(6);

    public async Task Run(CancellationToken cancel)
    {
        var wrong = await seats.Wrong(cancel);
        if (wrong.Count > 0)
        {
            throw new InvalidOperationException($"Seats of {wrong.Count} cohorts do not add up. {string.Join("; ", wrong.Take(MostNamed))}");
        }
    }
}
