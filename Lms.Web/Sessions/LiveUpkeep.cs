using System.Data.Common;
using Lms.Assessments.Sessions;
using Lms.Data.Attendances;
using Lms.Data.People;
using Lms.Data.Sessions;
using Lms.Web.People;

namespace Lms.Web.Sessions;

/// <summary>
/// What keeps lines honest whether or not anything happens: who is here is written down, lines whose sign-in or seat counts no more are
/// closed, stuck ones too, and the heads of the logs are read, so that a lost hint costs two seconds and no more.
/// </summary>
internal sealed class LiveUpkeep(
    LiveLines lines, LiveRooms rooms, ISessionBus bus, LiveQueries queries, SessionAccessQueries sessions, SignInQueries signIns, SessionCheck check, KeepPresence presence,
    LivePace pace, TimeProvider clock, ILogger<LiveUpkeep> log) : BackgroundService
{
    // An engine looks for each name of a long list from its beginning: 500 sign-ins in one statement cost more than ten times 50 (2026-11).
    private const int Portion = 50;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        Each(() => bus.IsUp ? pace.Heads : pace.HeadsAlone, ReadHeads, stoppingToken),
        Each(() => pace.Presence, KeepEverybody, stoppingToken),
        Each(() => pace.Check, Check, stoppingToken),
        Each(() => TimeSpan.FromSeconds(1), CloseStuck, stoppingToken));

    /// <summary>Closes lines whose sign-in ended or whose account was disabled, and unseats who is no more what they were.</summary>
    internal async Task Check()
    {
        foreach (var some in lines.All.Chunk(Portion))
        {
            var alive = await check.Renew([.. some.Select(l => l.Person.SessionId).Distinct()]);
            foreach (var line in some.Where(l => alive.GetValueOrDefault(l.Person.SessionId)?.SecurityStamp != l.Person.SecurityStamp))
            {
                line.Abort();
            }
        }

        foreach (var room in rooms.All)
        {
            await CheckSeats(room);
        }
    }

    private async Task CheckSeats(LiveRoom room)
    {
        var enrolled = (await queries.Enrolled(room.SessionId)).ToHashSet();
        foreach (var line in room.Lines)
        {
            if (line.Seat is not { } seat || (!seat.Console && seat.IsTrainee && enrolled.Contains(line.Person.PersonId)))
            {
                continue;
            }

            // Few: trainers and officers. Their roles may have changed, so they are read anew.
            var access = await signIns.Find(line.Person.SessionId, clock.GetUtcNow()) is { } person
                ? await sessions.Find(room.SessionId, CurrentPerson.ScopeOf(person))
                : null;
            if (access is null || access.MayRun != seat.Console)
            {
                line.Abort();
            }
        }
    }

    private async Task ReadHeads()
    {
        if (rooms.All.Select(r => r.SessionId).ToList() is not { Count: > 0 } here)
        {
            rooms.Forget();
            return;
        }

        var heads = (await queries.Heads(here)).ToDictionary(h => h.SessionId);
        foreach (var room in rooms.All)
        {
            if (!heads.TryGetValue(room.SessionId, out var head))
            {
                continue;
            }

            if (head.LastSeq > room.Log.State.Seq)
            {
                room.Mark(SessionPart.Log);
            }

            if (head.HasOpenPoll)
            {
                room.Mark(SessionPart.Tally);
            }
        }
    }

    private async Task KeepEverybody()
    {
        foreach (var room in rooms.All.Where(r => r.Log.State.State == SessionState.Open))
        {
            await presence.Run(room.SessionId, [.. room.Lines.Where(l => l.Seat is { IsTrainee: true }).Select(l => l.Person.PersonId)], clock.GetUtcNow());
        }
    }

    private Task CloseStuck()
    {
        if (lines.CloseStuck() is > 0 and var closed)
        {
            log.LogInformation("Closed {Count} lines whose pages did not take what they were sent", closed);
        }

        return Task.CompletedTask;
    }

    private async Task Each(Func<TimeSpan> every, Func<Task> act, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(every(), TimeProvider.System, stop);
                await act();
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception error) when (error is DbException or InvalidOperationException)
            {
                log.LogWarning(error, "Upkeep of live lines failed; the next round tries again");
            }
        }
    }
}
