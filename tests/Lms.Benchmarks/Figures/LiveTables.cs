using System.Diagnostics;
using Lms.Data;

namespace Lms.Benchmarks.Figures;

/// <summary>The same questions asked of the live tables by plain SQL: what figures cost without a ledger.</summary>
internal static class LiveTables
{
    private const string Joined = """
        JOIN Cohort c ON c.Id = e.CohortId JOIN ModuleVersion v ON v.Id = c.ModuleVersionId JOIN Module m ON m.Id = v.ModuleId
        JOIN Person p ON p.Id = e.PersonId JOIN Institution i ON i.Id = p.InstitutionId
        """;

    /// <summary>Unique people by country, module and sex.</summary>
    public const string People = "SELECT i.Country, m.Code, p.Sex, COUNT(DISTINCT e.PersonId) FROM Enrolment e " + Joined
        + " WHERE e.State = 'completed' AND e.CompletedAt >= @from AND e.CompletedAt < @to GROUP BY i.Country, m.Code, p.Sex";

    /// <summary>Presences by unit, category and module.</summary>
    public const string Attendances = "SELECT i.SubnationalUnit, p.Category, m.Code, COUNT(*) FROM Attendance a JOIN Enrolment e ON e.Id = a.EnrolmentId " + Joined
        + " WHERE a.Present = 1 AND a.DecidedAt >= @from AND a.DecidedAt < @to GROUP BY i.SubnationalUnit, p.Category, m.Code";

    public static async Task<double> Time(Db db, string sql, string from, string to)
    {
        var since = Stopwatch.GetTimestamp();
        await db.Scan(sql, new { from, to }, _ => { });
        return Stopwatch.GetElapsedTime(since).TotalMilliseconds;
    }
}
