using System.Data.Common;
using Lms.Data.Engines;

namespace Lms.Data.Tests.Completions;

/// <summary>Counts the connections opened: outside a unit of work every statement opens one.</summary>
internal sealed class CountingDialect(ISqlDialect inner) : ISqlDialect
{
    private int opened;

    public int Opened => opened;

    public string Name => inner.Name;

    public IReadOnlyDictionary<string, string> MigrationVariables => inner.MigrationVariables;

    public Task<DbConnection> Open(CancellationToken cancel = default)
    {
        Interlocked.Increment(ref opened);
        return inner.Open(cancel);
    }

    public string Page(string orderedSql) => inner.Page(orderedSql);

    public bool IsDuplicate(DbException error) => inner.IsDuplicate(error);

    public bool IsBusy(DbException error) => inner.IsBusy(error);

    public Guid NewId() => inner.NewId();

    public Task<IAsyncDisposable> MigrationLock(CancellationToken cancel = default) => inner.MigrationLock(cancel);
}
