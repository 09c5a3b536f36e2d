using Lms.Assessments.Attendances;
using Lms.Assessments.Sessions;
using Lms.Assessments.Values;

namespace Lms.Data.Attendances;

/// <summary>Check-in of a session that was found before.</summary>
public sealed class CheckInQueries(Db db)
{
    public async Task<CheckInStanding> Read(Guid sessionId, DateTimeOffset now)
    {
        var frame = await SessionFrame.Read(db, sessionId);
        var opened = await SwitchCheckIn.Standing(db, sessionId);
        var refusal = CheckInRule.Refusal(frame.Standing, Code.Read<SessionMode>(frame.Mode), frame.StartsAt, frame.EndsAt, opened, now);
        return new CheckInStanding(refusal, CheckInCode.At(frame.CheckInSecret, now), CheckInCode.ChangesAt(now), opened == true);
    }
}
