using Lms.Assessments.Indicators;
using Lms.Assessments.Values;

namespace Lms.Data.Indicators;

/// <summary>Loads and saves indicators and their versions.</summary>
internal static class IndicatorStore
{
    public static Task<IReadOnlyList<IndicatorVersionRow>> Versions(this IReads reads, string code) => reads.List<IndicatorVersionRow>(Sql.OfIndicator, new { code });

    public static Task<IndicatorVersionRow?> FindVersion(this IReads reads, Guid id) => reads.Find<IndicatorVersionRow>(Sql.Find, new { id });

    /// <summary>The latest to come into force by then; for a day before all of them, the first.</summary>
    public static IndicatorVersionRow? InForce(IEnumerable<IndicatorVersionRow> versions, DateOnly on)
    {
        var published = versions.Where(v => v.State == Code.Of(IndicatorState.Published)).OrderBy(v => v.InForceFrom).ThenBy(v => v.Number).ToList();
        return published.LastOrDefault(v => v.InForceFrom <= on) ?? published.FirstOrDefault();
    }

    public static Task<bool> AddIndicator(this UnitOfWork work, Guid id, string code, string name, Guid? by, DateTimeOffset now) =>
        work.TryInsert(Sql.AddIndicator, new { id, code, name, by, now });

    /// <summary>False where somebody took the number, or the series, at this moment.</summary>
    public static Task<bool> AddVersion(this UnitOfWork work, IndicatorVersionRow row) => work.TryInsert(Sql.AddVersion, row);

    /// <summary>False where it is no longer a draft, or was changed meanwhile.</summary>
    public static async Task<bool> ChangeDraft(this UnitOfWork work, IndicatorVersionRow row) => await work.Execute(Sql.ChangeDraft, row) == 1;

    public static async Task<bool> ChangeState(this UnitOfWork work, Guid id, IndicatorState from, IndicatorState to, Guid? by, DateTimeOffset now) =>
        await work.Execute(Sql.ChangeState, new { id, from = Code.Of(from), to = Code.Of(to), by, now }) == 1;

    public static Task CountPeople(this UnitOfWork work, Guid id, int people) => work.Execute(Sql.CountPeople, new { id, people });

    internal static class Sql
    {
        private const string Columns = """
            SELECT v.Id, v.IndicatorId, i.Code, i.Name, v.Number, v.Series, v.[Rule], v.State, v.InForceFrom, v.Reason, v.CreatedAt, v.CreatedBy,
                v.PublishedAt, v.People, v.Version
            FROM IndicatorVersion v JOIN Indicator i ON i.Id = v.IndicatorId
            """;

        public const string All = Columns + " ORDER BY i.Code, v.Number DESC";

        public const string OfIndicator = Columns + " WHERE i.Code = @code ORDER BY v.Number DESC";

        public const string Find = Columns + " WHERE v.Id = @id";

        public const string AddIndicator = "INSERT INTO Indicator (Id, Code, Name, CreatedAt, CreatedBy) VALUES (@id, @code, @name, @now, @by)";

        public const string AddVersion = """
            INSERT INTO IndicatorVersion (Id, IndicatorId, Number, Series, [Rule], State, InForceFrom, Reason, CreatedAt, CreatedBy, People, Version)
            SELECT @Id, @IndicatorId,
                COALESCE((SELECT MAX(n.Number) FROM IndicatorVersion n WHERE n.IndicatorId = @IndicatorId), 0) + 1,
                COALESCE((SELECT MAX(s.Series) FROM IndicatorVersion s), 0) + 1,
                @Rule, @State, @InForceFrom, @Reason, @CreatedAt, @CreatedBy, 0, 1
            """;

        public const string ChangeDraft = """
            UPDATE IndicatorVersion SET [Rule] = @Rule, InForceFrom = @InForceFrom, Reason = @Reason, Version = Version + 1
            WHERE Id = @Id AND State = 'draft' AND Version = @Version
            """;

        public const string ChangeState = """
            UPDATE IndicatorVersion SET State = @to, PublishedAt = @now, PublishedBy = COALESCE(@by, PublishedBy), Version = Version + 1
            WHERE Id = @id AND State = @from
            """;

        public const string CountPeople = "UPDATE IndicatorVersion SET People = @people WHERE Id = @id";
    }
}
