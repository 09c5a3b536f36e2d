using Lms.Assessments.Cohorts;
using Lms.Assessments.Holidays;
using Lms.Assessments.Values;

namespace Lms.Data.Cohorts;

/// <summary>Loads and saves series and their periods inside a unit of work.</summary>
public static class SeriesStore
{
    internal static Task<CohortSeries?> FindSeries(this IReads reads, Guid id) => reads.Find<CohortSeries>(Sql.Find, new { id });

    internal static Task AddSeries(this UnitOfWork work, Guid id, SeriesPlan plan, Guid? by, DateTimeOffset now) =>
        work.Execute(Sql.Insert, Row(id, plan, 1, by, now));

    /// <summary>False when somebody else changed it since <paramref name="version"/>.</summary>
    internal static async Task<bool> SaveSeries(this UnitOfWork work, Guid id, SeriesPlan plan, int version) =>
        await work.Execute(Sql.Update, Row(id, plan, version, null, default)) == 1;

    internal static async Task<bool> SetSeriesState(this UnitOfWork work, Guid id, SeriesState from, SeriesState to) =>
        await work.Execute(Sql.SetState, new { id, from = Code.Of(from), to = Code.Of(to) }) == 1;

    internal static Task<SeriesPeriod?> FindPeriod(this IReads reads, Guid seriesId, string periodKey) =>
        reads.Find<SeriesPeriod>(Sql.FindPeriod, new { seriesId, periodKey });

    /// <summary>False when the period has its row already: another host, another run.</summary>
    internal static Task<bool> TryAddPeriod(this UnitOfWork work, Guid seriesId, string periodKey, PeriodState state, CohortPlan? plan, Guid? cohortId, DateTimeOffset now) =>
        work.TryInsert(Sql.InsertPeriod, new { seriesId, periodKey, state = Code.Of(state), plan?.StartsLocal, plan?.Dates.StartsAt, plan?.NominalLocal, plan?.MovedFor, cohortId, now });

    /// <summary>Moves a period on from the state it was seen in; false when it is no longer in it.</summary>
    internal static async Task<bool> DecidePeriod(this UnitOfWork work, SeriesPeriod seen, PeriodState to, CohortPlan? plan, Guid? cohortId, string? reason, Guid? by, DateTimeOffset now) =>
        await work.Execute(Sql.Decide, new
        {
            seen.SeriesId,
            seen.PeriodKey,
            seen.State,
            seen.Version,
            to = Code.Of(to),
            startsLocal = plan?.StartsLocal ?? seen.StartsLocal,
            startsAt = plan?.Dates.StartsAt ?? seen.StartsAt,
            nominalLocal = plan?.NominalLocal,
            movedFor = plan?.MovedFor,
            cohortId,
            reason,
            by,
            now,
        }) == 1;

    private static object Row(Guid id, SeriesPlan plan, int version, Guid? by, DateTimeOffset now) => new
    {
        id,
        plan.ModuleId,
        name = plan.Name.Trim(),
        plan.RuleKind,
        plan.RuleNumber,
        plan.RuleWeekday,
        plan.LocalTime,
        plan.TimeZone,
        plan.Capacity,
        plan.LeadDays,
        plan.LengthDays,
        plan.InstitutionId,
        plan.StartsOn,
        plan.EndsOn,
        shiftRule = Code.Of(plan.Shift),
        holidayCountry = plan.Shift == ShiftRule.None ? null : plan.HolidayCountry,
        version,
        by,
        now,
    };

    internal static class Sql
    {
        public const string Columns = """
            SELECT scoped.Id, scoped.ModuleId, m.Code AS ModuleCode, scoped.Name, scoped.RuleKind, scoped.RuleNumber, scoped.RuleWeekday, scoped.LocalTime, scoped.TimeZone,
                   scoped.Capacity, scoped.LeadDays, scoped.LengthDays, scoped.InstitutionId, i.EnglishName AS InstitutionName, scoped.StartsOn, scoped.EndsOn,
                   scoped.ShiftRule, scoped.HolidayCountry, scoped.State, scoped.Version
            FROM CohortSeries scoped
            JOIN Module m ON m.Id = scoped.ModuleId
            LEFT JOIN Institution i ON i.Id = scoped.InstitutionId
            """;

        public const string Find = Columns + " WHERE scoped.Id = @id";

        public const string Insert = """
            INSERT INTO CohortSeries (Id, ModuleId, Name, RuleKind, RuleNumber, RuleWeekday, LocalTime, TimeZone, Capacity, LeadDays, LengthDays,
                InstitutionId, StartsOn, EndsOn, ShiftRule, HolidayCountry, State, CreatedAt, CreatedBy, Version)
            VALUES (@id, @ModuleId, @name, @RuleKind, @RuleNumber, @RuleWeekday, @LocalTime, @TimeZone, @Capacity, @LeadDays, @LengthDays,
                @InstitutionId, @StartsOn, @EndsOn, @shiftRule, @holidayCountry, 'active', @now, @by, 1)
            """;

        public const string Update = """
            UPDATE CohortSeries SET Name = @name, RuleKind = @RuleKind, RuleNumber = @RuleNumber, RuleWeekday = @RuleWeekday, LocalTime = @LocalTime,
                TimeZone = @TimeZone, Capacity = @Capacity, LeadDays = @LeadDays, LengthDays = @LengthDays, EndsOn = @EndsOn, ShiftRule = @shiftRule, HolidayCountry = @holidayCountry, Version = Version + 1
            WHERE Id = @id AND Version = @version AND State <> 'ended'
            """;

        public const string SetState = "UPDATE CohortSeries SET State = @to, Version = Version + 1 WHERE Id = @id AND State = @from";

        public const string FindPeriod = """
            SELECT SeriesId, PeriodKey, State, StartsLocal, StartsAt, NominalLocal, MovedFor, CohortId, Reason, DecidedAt, Version
            FROM SeriesPeriod WHERE SeriesId = @seriesId AND PeriodKey = @periodKey
            """;

        public const string InsertPeriod = """
            INSERT INTO SeriesPeriod (SeriesId, PeriodKey, State, StartsLocal, StartsAt, NominalLocal, MovedFor, CohortId, CreatedAt, Version)
            VALUES (@seriesId, @periodKey, @state, @StartsLocal, @StartsAt, @NominalLocal, @MovedFor, @cohortId, @now, 1)
            """;

        public const string Decide = """
            UPDATE SeriesPeriod SET State = @to, StartsLocal = @startsLocal, StartsAt = @startsAt, NominalLocal = @nominalLocal, MovedFor = @movedFor, CohortId = @cohortId, Reason = @reason,
                DecidedBy = @by, DecidedAt = @now, Version = Version + 1
            WHERE SeriesId = @SeriesId AND PeriodKey = @PeriodKey AND State = @State AND Version = @Version
            """;
    }
}
