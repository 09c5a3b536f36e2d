namespace Lms.Data;

/// <summary>Something a unit of work gathers while it runs and writes once, at its end, before the commit.</summary>
internal interface ISettled
{
    Task Settle(UnitOfWork work);
}
