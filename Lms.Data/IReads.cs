namespace Lms.Data;

/// <summary>Reading, the same from a page (own connection) and inside a unit of work (its transaction).</summary>
public interface IReads
{
    /// <summary>All rows, in the statement's order. An empty list when there are none.</summary>
    Task<IReadOnlyList<T>> List<T>(string sql, object? args = null, CancellationToken cancel = default);

    /// <summary>The first row, or the type's default (null) when there is none.</summary>
    Task<T?> Find<T>(string sql, object? args = null, CancellationToken cancel = default);

    /// <summary>The first row. Fails when there is none: for statements that always answer (counts, sums).</summary>
    Task<T> Read<T>(string sql, object? args = null, CancellationToken cancel = default);
}
