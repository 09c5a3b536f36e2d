namespace Lms.Data.Indicators;

/// <summary>Definitions are no secret: whoever sees a figure may read what it means. No scope.</summary>
public sealed class IndicatorQueries(Db db)
{
    /// <summary>Every version of every indicator, drafts included, the newest of each first.</summary>
    public Task<IReadOnlyList<IndicatorVersionRow>> List() => db.List<IndicatorVersionRow>(IndicatorStore.Sql.All);

    /// <summary>The versions of one, the newest first; empty where there is no such indicator.</summary>
    public async Task<IReadOnlyList<IndicatorVersionRow>> Versions(string code) => await db.Versions(code);

    /// <summary>The version that answers for a period that ends on this day; null where none is published.</summary>
    public async Task<IndicatorVersionRow?> InForce(string code, DateOnly on) => IndicatorStore.InForce(await db.Versions(code), on);

    public Task<IndicatorVersionRow?> Find(Guid id) => db.FindVersion(id);
}
