namespace Lms.Data.Imports;

/// <summary>A slice of rows that was read and decided again, ready to be done.</summary>
internal interface IRowStep
{
    /// <summary>Does them inside one unit of work. May be called again where the unit is tried again.</summary>
    Task<IReadOnlyList<RowDone>> Do(UnitOfWork work, DateTimeOffset now);
}
