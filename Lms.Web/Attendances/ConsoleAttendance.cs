using Lms.Assessments.Documents;
using Lms.Data;
using Lms.Data.Attendances;
using Lms.Data.Sessions;
using Lms.Web.Errors;
using Microsoft.Extensions.Options;

namespace Lms.Web.Attendances;

/// <summary>Who is here and the code of the room, for who runs the session: ask that before.</summary>
public sealed class ConsoleAttendance(AttendanceQueries attendances, CheckInQueries checkIns, IOptions<SiteSettings> site, RuleWords words, TimeProvider clock)
{
    public async Task<ConsoleView> Load(SessionAccess session) =>
        new(await attendances.Of(session.SessionId, clock.GetUtcNow()), await Code(session));

    public async Task<CodeView> Code(SessionAccess session)
    {
        var now = clock.GetUtcNow();
        var standing = await checkIns.Read(session.SessionId, now);
        return standing.Refusal is { } refusal
            ? new(session.SessionId, session.Title, null, null, words.For(refusal), 0, IsSwitchedOn: false)
            : new(session.SessionId, session.Title, standing.Code, QrPath.Of(Address(session.SessionId, standing.Code)), null, (int)Math.Ceiling((standing.ChangesAt - now).TotalSeconds), standing.IsSwitchedOn);
    }

    private string Address(Guid sessionId, string code) => $"{site.Value.PublicUrl.TrimEnd('/')}/sessions/{sessionId}/check-in?code={code}";
}
