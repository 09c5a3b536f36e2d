namespace Lms.Data.Figures;

/// <summary>Whether figures are as the facts make them. No scope: it tells nothing of anybody.</summary>
public sealed class FigureUpkeepQueries(Db db)
{
    /// <summary>Null where all of them are; else how far they are being made anew, and what is asked meanwhile may be incomplete.</summary>
    public Task<FigureUpkeepRow?> Find() => db.Find<FigureUpkeepRow>(Sql.Find);

    internal static class Sql
    {
        public const string Find = "SELECT Stage, After, Done, Total, AskedAt, BeatAt, Version FROM FigureUpkeep WHERE Id = 1";
    }
}
