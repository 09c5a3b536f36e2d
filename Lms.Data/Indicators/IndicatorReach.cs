namespace Lms.Data.Indicators;

/// <summary>How far an evaluation has to go.</summary>
public sealed class IndicatorReach(Db db)
{
    /// <summary>Everybody about whom something was recorded.</summary>
    public Task<long> People() => db.Read<long>(Sql.People);

    internal static class Sql
    {
        public const string People = "SELECT COUNT(DISTINCT f.PersonKey) FROM Fact f";
    }
}
