using Lms.Assessments.Attendances;
using Lms.Data.Attendances;
using Lms.Data.People;
using Lms.Data.Sessions;
using Lms.Testing;

namespace Lms.Web.Tests.Attendances;

/// <summary>The demo session that starts now, opened by the demo trainer; the demo trainee is enrolled in its cohort.</summary>
internal static class SessionHour
{
    public static async Task<Guid> Open(LmsApp app)
    {
        var id = await Find(app);
        Assert.True(await app.Get<OpenSession>().Run(id, Trainer, early: true));
        return id;
    }

    public static async Task<Guid> Find(LmsApp app)
    {
        _ = app.Browser();
        return (await app.Db.List<Guid>("SELECT Id FROM Session ORDER BY StartsAt"))[0];
    }

    public static Scope Trainer { get; } = new(DemoId.Person("trainer"), Everything: false);

    public static async Task<string> Code(LmsApp app, Guid session) => (await app.Get<CheckInQueries>().Read(session, app.Clock.GetUtcNow())).Code;

    public static Task Enter(LmsApp app, Guid session, string person, bool present) =>
        app.Get<EnterAttendance>().Run(session, DemoId.Person(person), new HandEntry(present, null), "Signed the paper list", Trainer);
}
