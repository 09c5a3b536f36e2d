namespace Lms.Data.Holidays;

/// <summary>Loads and saves holidays inside a unit of work.</summary>
internal static class HolidayStore
{
    public static Task<HolidayRow?> FindHoliday(this IReads reads, Guid id) => reads.Find<HolidayRow>(Sql.ById, new { id });

    /// <summary>False when the yearly list had it before.</summary>
    public static Task<bool> TryAddHoliday(this UnitOfWork work, HolidayRow row, string? yearKey, Guid? by, DateTimeOffset now) => work.TryInsert(Sql.Insert, new
    {
        row.Id, row.Country, row.Code, yearKey, row.Name, row.Kind, row.Status, row.OnDate, row.Days, row.Source, now, by,
    });

    /// <summary>False when somebody changed it since.</summary>
    public static async Task<bool> SaveHoliday(this UnitOfWork work, HolidayRow row, Guid by, DateTimeOffset now) => await work.Execute(Sql.Update, new
    {
        row.Id, row.Version, row.Name, row.Kind, row.Status, row.OnDate, row.Days, row.Source, now, by,
    }) == 1;

    internal static class Sql
    {
        public const string ById = Columns + " WHERE h.Id = @id";

        public const string OfYear = Columns + " WHERE h.Country = @country AND h.OnDate >= @first AND h.OnDate <= @last ORDER BY h.OnDate, h.Name";

        public const string Near = Columns + " WHERE h.Status <> 'removed' AND (@country IS NULL OR h.Country = @country) AND h.OnDate >= @from AND h.OnDate <= @to";

        private const string Columns = "SELECT h.Id, h.Country, h.Code, h.Name, h.Kind, h.Status, h.OnDate, h.Days, h.Source, h.Version FROM Holiday h";

        public const string Insert = """
            INSERT INTO Holiday (Id, Country, Code, YearKey, Name, Kind, Status, OnDate, Days, Source, CreatedAt, ChangedBy, Version)
            VALUES (@Id, @Country, @Code, @yearKey, @Name, @Kind, @Status, @OnDate, @Days, @Source, @now, @by, 1)
            """;

        public const string Update = """
            UPDATE Holiday SET Name = @Name, Kind = @Kind, Status = @Status, OnDate = @OnDate, Days = @Days, Source = @Source,
                ChangedAt = @now, ChangedBy = @by, Version = Version + 1
            WHERE Id = @Id AND Version = @Version
            """;
    }
}
