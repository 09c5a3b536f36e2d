using Microsoft.Extensions.Logging;

namespace Lms.Data.References;

/// <summary>
/// The lists, kept in memory, since every form and every name of a category asks them. A change on this host counts at once, one on
/// another after <see cref="Fresh"/> at the latest.
/// </summary>
public sealed class ReferenceBook(Db db, TimeProvider clock, ILogger<ReferenceBook> log)
{
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private ReferenceLists lists = new([], [], [], []);
    private DateTimeOffset readAt = DateTimeOffset.MinValue;
    private int reading;

    public ReferenceLists Now
    {
        get
        {
            if (clock.GetUtcNow() - readAt > Fresh && Interlocked.CompareExchange(ref reading, 1, 0) == 0)
            {
                _ = Behind();
            }

            return lists;
        }
    }

    public async Task Refresh(CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        lists = new ReferenceLists(
            await db.List<EntryRow>(Sql.Entries, cancel: cancel),
            await db.List<NameRow>(Sql.Names, cancel: cancel),
            await db.List<CountryRow>(Sql.Countries, cancel: cancel),
            await db.List<UnitRow>(Sql.Units, cancel: cancel));
        readAt = now;
    }

    // Nobody waits for it; what cannot be read now is read by the next who asks, and the lists of before stand until then.
    private async Task Behind()
    {
        try
        {
            await Refresh();
        }
        catch (Exception error) when (error is System.Data.Common.DbException or InvalidOperationException)
        {
            log.LogWarning(error, "The lists an administrator edits could not be read again; those of {ReadAt} stand.", readAt);
        }
        finally
        {
            reading = 0;
        }
    }

    internal static class Sql
    {
        public const string Entries = "SELECT List, Code, Position, ClosedAt FROM ReferenceEntry ORDER BY List, Position, Code";
        public const string Names = "SELECT List, Code, Language, Name FROM ReferenceName";
        public const string Countries = "SELECT Code, TimeZones, ClosedAt, Version FROM Country ORDER BY Code";
        public const string Units = "SELECT Id, Country, Name, EnglishName, ClosedAt FROM SubnationalUnit ORDER BY Country, EnglishName, Id";
    }
}
