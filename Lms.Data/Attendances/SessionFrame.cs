using Lms.Assessments.Attendances;
using Lms.Assessments.Sessions;
using Lms.Assessments.Values;
using Lms.Data.Completions;

namespace Lms.Data.Attendances;

/// <summary>What attendance, facts and the sheet need of the session itself, read in one statement.</summary>
internal sealed record SessionFrame
{
    public Guid Id { get; init; }

    public Guid CohortId { get; init; }

    public string Title { get; init; } = "";

    public string Mode { get; init; } = "";

    public string State { get; init; } = "";

    public string? Place { get; init; }

    public string TimeZone { get; init; } = "";

    public DateTimeOffset StartsAt { get; init; }

    public DateTimeOffset EndsAt { get; init; }

    public DateTimeOffset? OpenedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public string CheckInSecret { get; init; } = "";

    public int RuleNumber { get; init; }

    public string RulePayload { get; init; } = "";

    public string CohortCode { get; init; } = "";

    public Guid? InstitutionId { get; init; }

    public string? InstitutionName { get; init; }

    public string? InstitutionPath { get; init; }

    public string? InstitutionKind { get; init; }

    public string? Country { get; init; }

    public string? SubnationalUnit { get; init; }

    public Guid ModuleId { get; init; }

    public Guid ModuleVersionId { get; init; }

    public string ModuleCode { get; init; } = "";

    public string ModuleTitle { get; init; } = "";

    public PresenceRule Rule => PresenceRule.Read(RulePayload);

    public SessionState Standing => Code.Read<SessionState>(State);

    /// <summary>Somebody of the cohort completes by a rule that asks for attendance.</summary>
    public bool CompletionAsks { get; init; }

    /// <summary>The day it is counted on.</summary>
    public DateOnly HeldOn => DayThere(OpenedAt ?? StartsAt);

    public DateOnly DayThere(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(TimeZone)).DateTime);

    public static async Task<SessionFrame> Read(IReads reads, Guid sessionId)
    {
        var frame = await reads.Read<SessionFrame>(Sql.Frame, new { sessionId });
        return frame with { CompletionAsks = (await CompletionStore.Held(reads, frame.CohortId)).Any(r => r.AsksForAttendance()) };
    }

    internal static class Sql
    {
        public const string Frame = """
            SELECT s.Id, s.CohortId, s.Title, s.Mode, s.State, s.Place, s.TimeZone, s.StartsAt, s.EndsAt, s.OpenedAt, s.ClosedAt, s.CheckInSecret, s.RuleNumber,
                   a.Payload AS RulePayload, c.Code AS CohortCode, c.InstitutionId,
                   i.EnglishName AS InstitutionName, i.Path AS InstitutionPath, i.Kind AS InstitutionKind, i.Country, i.SubnationalUnit,
                   m.Id AS ModuleId, v.Id AS ModuleVersionId, m.Code AS ModuleCode, v.Title AS ModuleTitle
            FROM Session s
            JOIN AttendanceRule a ON a.Number = s.RuleNumber
            JOIN Cohort c ON c.Id = s.CohortId
            JOIN ModuleVersion v ON v.Id = c.ModuleVersionId
            JOIN Module m ON m.Id = v.ModuleId
            LEFT JOIN Institution i ON i.Id = c.InstitutionId
            WHERE s.Id = @sessionId
            """;
    }
}
