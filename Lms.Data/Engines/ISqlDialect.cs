using System.Data.Common;

namespace Lms.Data.Engines;

/// <summary>
/// Everything in which the two engines differ, and nothing else. Eight members is the ceiling (design law);
/// a ninth means a statement should have been written another way.
/// </summary>
public interface ISqlDialect
{
    /// <summary>Engine name as settings write it: <c>Sqlite</c> or <c>SqlServer</c>.</summary>
    string Name { get; }

    /// <summary>An open connection with this engine's session options set.</summary>
    Task<DbConnection> Open(CancellationToken cancel = default);

    /// <summary>Adds paging by <c>@skip</c> and <c>@take</c> to a statement that ends in ORDER BY.</summary>
    string Page(string orderedSql);

    /// <summary>True when a unique or primary key refused the row: the race was lost, the fact is already there.</summary>
    bool IsDuplicate(DbException error);

    /// <summary>True when the whole unit of work may simply be tried again (deadlock victim, lock time-out, fail-over).</summary>
    bool IsBusy(DbException error);

    /// <summary>An id whose order is the order of its making, as this engine's index sorts it.</summary>
    Guid NewId();

    /// <summary>Words that migrations write where the engines' types differ, e.g. <c>$Text$</c>.</summary>
    IReadOnlyDictionary<string, string> MigrationVariables { get; }

    /// <summary>Held while migrations run, so that two hosts starting at once do not both run them.</summary>
    Task<IAsyncDisposable> MigrationLock(CancellationToken cancel = default);
}
