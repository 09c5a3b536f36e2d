using Lms.Assessments.Sessions;
using Lms.Data.Attendances;
using Lms.Data.Polls;
using Lms.Data.Sessions;
using Lms.Web.People;
using Microsoft.AspNetCore.Antiforgery;

namespace Lms.Web.Sessions;

/// <summary>The truth behind the hints, for a page that saw a gap or has no line; and a fresh form token for one that is open for long.</summary>
internal static class StateApi
{
    // Where no line is open on this host nobody keeps the tallies: pages that only ask read them, once for all of them.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    public static void MapState(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sessions/{id:guid}/state", State).RequireAuthorization(Policies.SignedIn);
        routes.MapGet("/sessions/token", Token).RequireAuthorization(Policies.SignedIn);
    }

    /// <summary>A page without a line that knows the head is answered with it alone, unless a shown poll may have moved.</summary>
    private static async Task<IResult> State(
        Guid id, int? after, HttpContext context, SessionAccessQueries sessions, PollQueries polls, LiveRooms rooms, RoomSnapshots snapshots, KeepPresence presence, CurrentPerson me, TimeProvider clock)
    {
        if (await sessions.Find(id, me.Scope) is not { } access)
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "no-store";
        var log = rooms.Log(id);
        var state = await log.CatchUp(access.LastSeq);
        if (access is { IsTrainee: true, Standing: SessionState.Open })
        {
            await presence.Run(id, [me.Id], clock.GetUtcNow());
        }

        var moving = state.Polls.Any(p => p is { Open: true, Shown: not null });
        if (moving && TimeProvider.System.GetElapsedTime(log.Tallies.ReadAt) > Fresh)
        {
            log.Tallies.Set(await polls.LiveTallies(id, clock.GetUtcNow()));
        }

        var json = after == state.Seq && !moving
            ? snapshots.Nothing(state.Seq)
            : snapshots.Of(access, log, await snapshots.Mine(access, me.Id), after ?? 0);
        return Results.Bytes(json.Utf8, "application/json");
    }

    private static IResult Token(HttpContext context, IAntiforgery antiforgery, CurrentPerson me)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(new { token = antiforgery.GetAndStoreTokens(context).RequestToken, person = me.Id });
    }
}
