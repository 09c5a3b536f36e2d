using Lms.Data.Attendances;
using Lms.Data.Sessions;
using Lms.Web.Errors;
using Lms.Web.People;

namespace Lms.Web.Attendances;

/// <summary>What a trainee sees of their own attendance; never anybody else's.</summary>
public sealed class RoomAttendance(AttendanceQueries attendances, CheckInQueries checkIns, CurrentPerson me, RuleWords words, TimeProvider clock)
{
    public async Task<RoomAttendanceView> Load(SessionAccess session)
    {
        var now = clock.GetUtcNow();
        var refusal = (await checkIns.Read(session.SessionId, now)).Refusal;
        return new RoomAttendanceView(
            await attendances.FindOwn(session.SessionId, me.Id, now), refusal is null, refusal is null ? null : words.For(refusal));
    }
}
