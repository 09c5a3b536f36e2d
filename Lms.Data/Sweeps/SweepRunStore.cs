namespace Lms.Data.Sweeps;

/// <summary>Keeps the one row that says whether a sweep is alive: Hangfire silently stops a job it could not schedule, this row does not lie.</summary>
public sealed class SweepRunStore(Db db)
{
    private const int LongestError = 2000;

    public Task Started(string name, string host, DateTimeOffset now) => db.Hot(nameof(Started), async work =>
    {
        var row = new { name, host, now };
        if (await work.Execute(Sql.Start, row) == 0 && !await work.TryInsert(Sql.Insert, row))
        {
            await work.Execute(Sql.Start, row);
        }

        return true;
    });

    public Task Succeeded(string name, DateTimeOffset now) => db.Hot(nameof(Succeeded), work => work.Execute(Sql.Succeed, new { name, now }));

    public Task Failed(string name, string error, DateTimeOffset now) => db.Hot(nameof(Failed), work =>
        work.Execute(Sql.Fail, new { name, now, error = error.Length <= LongestError ? error : error[..LongestError] }));

    public Task<IReadOnlyList<SweepRun>> All(CancellationToken cancel = default) => db.List<SweepRun>(Sql.All, null, cancel);

    public Task<SweepRun?> Find(string name, CancellationToken cancel = default) => db.Find<SweepRun>(Sql.Find, new { name }, cancel);

    internal static class Sql
    {
        public const string Start = "UPDATE SweepRun SET StartedAt = @now, Host = @host WHERE Name = @name";

        public const string Insert = """
            INSERT INTO SweepRun (Name, StartedAt, SucceededAt, FailedAt, Error, Host)
            VALUES (@name, @now, NULL, NULL, NULL, @host)
            """;

        public const string Succeed = "UPDATE SweepRun SET SucceededAt = @now, Error = NULL WHERE Name = @name";

        public const string Fail = "UPDATE SweepRun SET FailedAt = @now, Error = @error WHERE Name = @name";

        public const string All = "SELECT Name, StartedAt, SucceededAt, FailedAt, Error, Host FROM SweepRun ORDER BY Name";

        public const string Find = "SELECT Name, StartedAt, SucceededAt, FailedAt, Error, Host FROM SweepRun WHERE Name = @name";
    }
}
