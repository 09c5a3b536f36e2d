namespace Lms.Data.Figures;

/// <summary>
/// Rows of packed sums brought to what they should be. Each is changed only as it was read: where a unit recorded something in it
/// meanwhile, it is not, and whoever asked reads and reckons anew.
/// </summary>
internal sealed class RowChange(Db db)
{
    // What one unit writes: some milliseconds, then others may.
    private const int Rows = 200;

    private readonly List<(string Sql, object Args, bool IsNew)> changes = [];

    /// <summary>Notes the row, where it is not what it should be.</summary>
    public void Want(KeptSums row, byte[] payload, string add, string change)
    {
        if (row.Version == 0 ? payload.Length > 0 : !row.Payload.AsSpan().SequenceEqual(payload))
        {
            changes.Add((row.Version == 0 ? add : change, Args(row, payload), row.Version == 0));
        }
    }

    /// <summary>False where some rows were changed by others since they were read.</summary>
    public async Task<bool> Write(CancellationToken cancel)
    {
        var all = true;
        foreach (var some in changes.Chunk(Rows))
        {
            all &= await db.Work(nameof(RebuildFigures), async work =>
            {
                var done = true;
                foreach (var (sql, args, isNew) in some)
                {
                    done &= isNew ? await work.TryInsert(sql, args) : await work.Execute(sql, args) == 1;
                }

                return done;
            }, cancel);
        }

        return all;
    }

    // In the letters of the statements: SQLite tells them apart.
    private static object Args(KeptSums row, byte[] payload) => new
    {
        series = row.Series,
        cohort = row.Cohort,
        place = row.Place,
        year = row.Year,
        month = row.Month,
        country = row.Country,
        row.Version,
        Payload = payload,
    };
}
