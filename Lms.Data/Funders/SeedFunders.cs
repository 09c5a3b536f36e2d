namespace Lms.Data.Funders;

/// <summary>The starting list, once each: who is on it and was renamed or retired stays as they were left.</summary>
public sealed class SeedFunders(Db db, TimeProvider clock) : IStartupStep
{
    private static readonly (string Code, string Name)[] Start =
    [
        ("EU", "European Union"), ("AT", "Austria"), ("BG", "Bulgaria"), ("CH", "Switzerland"), ("DE", "Germany"), ("DK", "Denmark"),
        ("FI", "Finland"), ("GR", "Greece"), ("NO", "Norway"), ("NZ", "New Zealand"), ("SE", "Sweden"),
    ];

    public int Order => 20;

    public async Task Run(CancellationToken cancel)
    {
        var known = (await db.List<string>(Sql.Codes, cancel: cancel)).ToHashSet(StringComparer.Ordinal);
        if (Start.Any(f => !known.Contains(f.Code)))
        {
            var now = clock.GetUtcNow();
            await db.Work(nameof(SeedFunders), async work =>
            {
                foreach (var (code, name) in Start)
                {
                    // Hosts that start together: the key lets one in.
                    await work.TryInsert(AddFunder.Sql.Insert, new { id = work.NewId(), code, name, now, by = (Guid?)null });
                }
            }, cancel);
        }
    }

    internal static class Sql
    {
        public const string Codes = "SELECT Code FROM Funder";
    }
}
