using System.Text.Json;
using Lms.Data.People;
using Lms.Data.Polls;
using Lms.Data.Sessions;
using Lms.Testing;

namespace Lms.Web.Tests.Polls;

/// <summary>The site with the demo session open, and its people without script.</summary>
internal sealed class PollSite : IAsyncDisposable
{
    public LmsApp App { get; } = new();

    public Guid Session { get; private set; }

    public Scope Trainer { get; } = new(LmsApp.Person("trainer"), Everything: false);

    public string Home => $"/sessions/{Session}";

    public static async Task<PollSite> Open()
    {
        var site = new PollSite();
        using var browser = site.App.Browser();
        site.Session = (await site.App.Db.List<Guid>("SELECT s.Id FROM Session s ORDER BY s.StartsAt"))[0];
        await site.App.Get<OpenSession>().Run(site.Session, site.Trainer, true);
        return site;
    }

    public Task<LmsBrowser> SignIn(string who) => App.SignIn(who);

    /// <summary>Prepared and opened by the deeds.</summary>
    public async Task<Guid> Asked(string kind, bool anonymous = false, bool mayChange = false, int? seconds = null, params string[] options)
    {
        var poll = (await App.Get<PreparePoll>().Run(Session, new NewPoll(kind, "Which one?", options, anonymous, mayChange, seconds), Trainer))!.Value;
        await App.Get<OpenPoll>().Run(Session, poll, Trainer);
        return poll;
    }

    public Task Close(Guid poll) => App.Get<ClosePoll>().Run(Session, poll, Trainer);

    public Task Show(Guid poll) => App.Get<ShowResults>().Run(Session, poll, Trainer);

    public async Task<string> Counts(Guid poll)
    {
        var queries = App.Get<PollQueries>();
        var tally = (await queries.Results(Session)).Single(r => r.Poll.Id == poll).Tally;
        return tally.Words.Count > 0 ? string.Join(',', tally.Words.Select(w => $"{w.Text}:{w.Count}")) : string.Join(',', tally.Counts);
    }

    /// <summary>As the script sends: a header, and JSON back.</summary>
    public static async Task<(int Status, JsonElement Body)> PostByScript(LmsBrowser browser, string path, params (string Name, string Value)[] fields)
    {
        using var answer = await browser.PostByScript(path, fields);
        var text = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, text.Length > 0 && text[0] == '{' ? JsonDocument.Parse(text).RootElement : default);
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
