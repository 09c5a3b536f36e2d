using Lms.Assessments.Attendances;
using Lms.Assessments.Facts;
using Lms.Data.Facts;

namespace Lms.Data.Attendances;

/// <summary>Writes the ledger: one attendance for each person present, one session. The same again writes nothing.</summary>
internal static class AttendanceFacts
{
    /// <summary>
    /// Brings a person's fact to what was decided: none for who was absent, one for who was present that says how it is known. What
    /// stood and is no longer so is taken back, never changed.
    /// </summary>
    public static async Task RecordAttendance(this UnitOfWork work, SessionFrame frame, SessionPerson person, Attended attended, DateTimeOffset now)
    {
        var (standing, next) = await work.FindStanding($"attendance:{frame.Id}:{person.PersonId}");
        if (attended.Present == standing is not null && (standing is null || standing.Provenance == attended.Provenance))
        {
            return;
        }

        if (standing is not null)
        {
            await work.Record(standing.Reversed(work.NewId(), now));
        }

        if (attended.Present)
        {
            await work.Record(Of(work.NewId(), next, frame, person, attended, now));
        }
    }

    public static Task RecordSession(this UnitOfWork work, SessionFrame frame, DateTimeOffset now) => work.Record(new Fact
    {
        Id = work.NewId(),
        SourceKey = $"session:{frame.Id}",
        Kind = FactKind.Session,
        Unit = FactUnit.Sessions,
        InstitutionId = frame.InstitutionId,
        InstitutionPath = frame.InstitutionPath,
        InstitutionKind = frame.InstitutionKind,
        Country = frame.Country,
        SubnationalUnit = frame.SubnationalUnit,
        ModuleId = frame.ModuleId,
        ModuleVersionId = frame.ModuleVersionId,
        CohortId = frame.CohortId,
        OccurredOn = frame.HeldOn,
        RecordedAt = now,
        RuleVersion = PresenceRule.Name(frame.RuleNumber),
        Provenance = Provenance.Counted,
    });

    private static Fact Of(Guid id, string key, SessionFrame frame, SessionPerson person, Attended attended, DateTimeOffset now) => new()
    {
        Id = id,
        SourceKey = key,
        Kind = FactKind.Attendance,
        Unit = FactUnit.Attendances,
        PersonKey = person.FactKey,
        InstitutionId = person.InstitutionId,
        InstitutionPath = person.InstitutionPath,
        InstitutionKind = person.InstitutionKind,
        Country = person.Country,
        SubnationalUnit = person.SubnationalUnit,
        Sex = person.Sex,
        Category = person.Category,
        ModuleId = frame.ModuleId,
        ModuleVersionId = frame.ModuleVersionId,
        CohortId = frame.CohortId,
        OccurredOn = frame.HeldOn,
        RecordedAt = now,
        RuleVersion = PresenceRule.Name(frame.RuleNumber),
        Provenance = attended.Provenance,
    };
}
