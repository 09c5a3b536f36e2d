using Lms.Data.People;
using Lms.Data.Polls;

namespace Lms.Benchmarks.Sessions;

/// <summary>What the trainer does in the scene, by the product's own deeds: a named poll of four options, its results on every page.</summary>
internal static class PollOfTheScene
{
    public static async Task<Guid> Open(IServiceProvider site, Guid session, Guid trainer)
    {
        var scope = new Scope(trainer, Everything: false);
        foreach (var before in (await site.GetRequiredService<PollQueries>().OfSession(session)).Where(p => p.State == "open"))
        {
            await site.GetRequiredService<ClosePoll>().Run(session, before.Id, scope);
        }

        var poll = await site.GetRequiredService<PreparePoll>().Run(
            session,
            new NewPoll("single", "Who pays for recruitment?", ["The employer", "The worker", "The agency", "Nobody knows"]),
            scope) ?? throw new InvalidOperationException("The poll was not prepared.");
        await site.GetRequiredService<OpenPoll>().Run(session, poll, scope);
        await site.GetRequiredService<ShowResults>().Run(session, poll, scope);
        return poll;
    }
}
