using System.Text.Json;
using Lms.Assessments.Groups;
using Lms.Data.Groups;
using Lms.Data.People;
using Lms.Data.Sessions;
using Lms.Testing;

namespace Lms.Web.Tests.Sessions;

/// <summary>The site with the demo session open, led by the demo trainer, and its people without script.</summary>
internal sealed class TalkSite : IAsyncDisposable
{
    public LmsApp App { get; } = new();

    public Guid Session { get; private set; }

    public Scope Trainer { get; } = new(LmsApp.Person("trainer"), Everything: false);

    public string Home => $"/sessions/{Session}";

    public static async Task<TalkSite> Open()
    {
        var site = new TalkSite();
        using var browser = site.App.Browser();
        site.Session = (await site.App.Db.List<Guid>("SELECT s.Id FROM Session s ORDER BY s.StartsAt"))[0];
        await site.App.Get<OpenSession>().Run(site.Session, site.Trainer, true);
        return site;
    }

    public Task<LmsBrowser> SignIn(string who) => App.SignIn(who);

    /// <summary>Everybody enrolled in groups, by the deed; the demo trainee's group, and another.</summary>
    public async Task<(GroupRow Own, GroupRow Other)> Formed()
    {
        await App.Get<FormGroups>().Run(Session, 1, GroupMethod.Random, 2, everybody: true, "Find the fee", Trainer);
        var own = (await App.Get<GroupQueries>().FindOwn(Session, LmsApp.Person("trainee")))!;
        return (own, (await App.Get<GroupQueries>().All(Session)).First(g => g.Id != own.Id));
    }

    /// <summary>Closed, as far as these pages look.</summary>
    public Task Close() => App.Db.Work("Close", work => work.Execute("UPDATE Session SET State = 'closed' WHERE Id = @Session", new { Session }));

    /// <summary>As the script sends: a header, and JSON back.</summary>
    public static async Task<(int Status, JsonElement Body)> PostByScript(LmsBrowser browser, string path, params (string Name, string Value)[] fields)
    {
        using var answer = await browser.PostByScript(path, fields);
        var text = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, text.Length > 0 && text[0] == '{' ? JsonDocument.Parse(text).RootElement : default);
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
