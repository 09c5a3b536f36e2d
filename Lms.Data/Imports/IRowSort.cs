namespace Lms.Data.Imports;

/// <summary>How rows of one kind of file are decided.</summary>
internal interface IRowSort
{
    /// <param name="isDone">They have their verdicts; only what later rows are compared with is gathered from them.</param>
    Task<IReadOnlyList<DecidedRow>> Decide(IReads reads, IReadOnlyList<ImportRowRecord> rows, bool isDone);
}
