using Lms.Assessments.Polls;
using Lms.Assessments.Rules;
using Lms.Assessments.Sessions;
using Lms.Data.Polls;
using Lms.Data.Sessions;
using Lms.Testing;

namespace Lms.Data.Tests.Polls;

/// <summary>An open session and the deeds of polls: what these tests sit at.</summary>
internal sealed class PollDesk : IAsyncDisposable
{
    private PollDesk(SessionWorld world)
    {
        World = world;
        var offers = new PollOfferQueries(Db);
        Prepare = new PreparePoll(Db, offers, world.Clock);
        Open = new OpenPoll(Db, world.Log, world.Clock);
        Close = new ClosePoll(Db, world.Log, world.Clock);
        Show = new ShowResults(Db, world.Log, world.Clock);
        Remove = new RemovePrepared(Db, world.Clock);
        Moderate = new ModerateAnswer(Db, world.Log, world.Clock);
        Due = new CloseDuePolls(Db, Close, world.Clock);
        Cast = new CastVote(Db, new FrozenPolls(Db), world.Log, world.Clock);
        Queries = new PollQueries(Db);
    }

    public SessionWorld World { get; }

    public Db Db => World.Db;

    public PreparePoll Prepare { get; }

    public OpenPoll Open { get; }

    public ClosePoll Close { get; }

    public ShowResults Show { get; }

    public RemovePrepared Remove { get; }

    public ModerateAnswer Moderate { get; }

    public CloseDuePolls Due { get; }

    public CastVote Cast { get; }

    public PollQueries Queries { get; }

    public static async Task<PollDesk> At(Engine engine, int trainees = 3)
    {
        var world = await SessionWorld.Make(engine, trainees);
        await world.Open();
        return new PollDesk(world);
    }

    public async Task<Guid> Asked(string kind = "single", bool anonymous = false, bool mayChange = false, int? seconds = null, Guid? item = null, params string[] options)
    {
        var poll = await Prepared(kind, anonymous, mayChange, seconds, item, options);
        Assert.True(await Open.Run(World.Session, poll, World.ByTrainer));
        return poll;
    }

    public async Task<Guid> Prepared(string kind = "single", bool anonymous = false, bool mayChange = false, int? seconds = null, Guid? item = null, params string[] options)
    {
        var asked = new NewPoll(kind, "Which one?", options.Length > 0 ? options : kind is "single" or "multiple" or "ranking" ? ["Red", "Amber", "Green"] : [], anonymous, mayChange, seconds, ItemId: item);
        return (await Prepare.Run(World.Session, asked, World.ByTrainer))!.Value;
    }

    public Task<VoteReceipt?> Vote(Guid poll, int place, PollChoice choice, string? key = null, long seq = 1) => By(poll, World.Trainees[place], choice, key, seq);

    public Task<VoteReceipt?> By(Guid poll, Guid person, PollChoice choice, string? key = null, long seq = 1) =>
        Cast.Run(World.Session, poll, person, new SentVote(choice, key ?? $"key-{person:N}"[..30] + seq, seq));

    /// <summary>All that was counted.</summary>
    public async Task<Tally> Tally(Guid poll) => (await Queries.Results(World.Session)).Single(r => r.Poll.Id == poll).Tally;

    /// <summary>What may be seen now.</summary>
    public async Task<Tally> Seen(Guid poll) => (await Queries.Tallies([await Row(poll)], World.Clock.GetUtcNow()))[poll];

    public async Task<PollRow> Row(Guid poll) => (await Queries.Find(World.Session, poll))!;

    public Task<Guid> Item(string code) => Db.Read<Guid>("SELECT Id FROM Item WHERE Code = @code", new { code });

    public async Task<IReadOnlyList<SessionEvent>> Log(params string[] kinds) =>
        [.. (await new SessionEventQueries(Db).After(World.Session, 0)).Where(e => kinds.Contains(e.Kind))];

    public static async Task Refused(string code, Task act) => Assert.Equal(code, (await Assert.ThrowsAsync<RuleBroken>(() => act)).Code);

    public ValueTask DisposeAsync() => World.DisposeAsync();
}
