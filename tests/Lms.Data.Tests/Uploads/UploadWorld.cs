using Lms.Assessments.Uploads;
using Lms.Data.Backups;
using Lms.Data.People;
using Lms.Data.Uploads;
using Lms.Testing;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Lms.Data.Tests.Uploads;

/// <summary>A person, a thing of theirs, and a folder of its own.</summary>
internal sealed class UploadWorld : IAsyncDisposable
{
    private readonly TestDb database;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("lms-uploads-");

    private UploadWorld(TestDb database, Guid person)
    {
        (this.database, Me) = (database, new Scope(person, Everything: false));
        Door = new FakeDoor(person);
        Settings = Options.Create(new UploadSettings { Folder = folder.FullName, FreeMegabytes = 0 });
        Doors = new UploadDoors(Db, [Door]);
        Folder = new UploadFolder(Db, Settings);
        Finish = new FinishUpload(Db, Uploads, Folder, Settings, Clock);
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 12, 1, 10, 0, 0, TimeSpan.Zero));

    public Db Db => database.Db;

    public Scope Me { get; }

    public Guid Subject { get; } = new("00000000-0000-0000-0000-000000000042");

    public FakeDoor Door { get; }

    public IOptions<UploadSettings> Settings { get; }

    public UploadDoors Doors { get; }

    public UploadFolder Folder { get; }

    public FinishUpload Finish { get; }

    public UploadQueries Uploads => new(Db);

    public BeginUpload Begin => new(Db, Doors, Folder, Settings, Clock);

    public AppendUpload Append => new(Db, Doors, Uploads, Folder, Clock);

    public RemoveUpload Remove => new(Db, Doors, Uploads, Settings, Clock);

    public ClearUploads Clear => new(Db, Folder, Finish, Clock);

    public BackUpUploads Files => new(Db, Folder, Clock);

    public BackUpDatabase BackUp => new(Db, Files, Clock);

    public static async Task<UploadWorld> Make(Engine engine)
    {
        var fresh = await TestDb.Fresh(engine);
        return new UploadWorld(fresh, await fresh.Db.Person(await fresh.Db.Institution()));
    }

    public Task<UploadRow?> Announce(string name, long bytes, string? key = "k", Scope? by = null) =>
        Begin.Run(new NewUpload(UploadPurpose.Evidence, Subject, key, name, bytes), by ?? Me);

    public async Task<(AppendOutcome Outcome, long Offset)> Send(Guid id, long offset, byte[] piece) =>
        await Append.Run(id, Me, offset, new MemoryStream(piece), null, CancellationToken.None);

    /// <summary>A whole file in one go.</summary>
    public async Task<UploadRow> Sent(string name, byte[] bytes, string? key = "k")
    {
        var row = (await Announce(name, bytes.Length, key))!;
        await Send(row.Id, 0, bytes);
        return (await Finish.Run(row.Id))!;
    }

    public async ValueTask DisposeAsync()
    {
        Finish.Dispose();
        await database.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
