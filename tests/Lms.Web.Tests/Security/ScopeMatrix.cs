using System.Net;
using System.Reflection;
using Lms.Data.People;
using Lms.Data.Sessions;
using Lms.Testing;

namespace Lms.Web.Tests.Security;

/// <summary>
/// Every role at every door, with an object of their own and a foreign one. To add a page, add its doors to an array of its noun
/// (<c>ScopeMatrix.Noun.cs</c>; every array of <see cref="Door"/> here is walked through):
/// at least one object inside somebody's scope and the same outside it.
/// </summary>
public sealed partial class ScopeMatrix(LmsApp app) : IClassFixture<LmsApp>
{
    /// <summary>One of each role; officers of Tajikistan and of Kyrgyzstan, who are foreign to one another.</summary>
    internal static string[] Everybody => ["trainee", "trainer", "officer", "officer-kg", "administrator"];

    private static string[] Officers => ["officer", "officer-kg", "administrator"];
    private static string[] Tajik => ["officer", "administrator"];
    private static string[] Kyrgyz => ["officer-kg", "administrator"];
    private static string[] Nobody => [];

    // The demo session is open, led by the demo trainer; the demo trainee is enrolled in its cohort.
    private static string[] InSession => ["trainee", "trainer", "administrator"];
    private static string[] RunSession => ["trainer", "administrator"];

    private static Guid TajikPerson => DemoId.Person("trainee-tj");
    private static Guid KyrgyzPerson => DemoId.Person("trainee-kg-osh");
    private static Guid TajikOffice => DemoId.Institution("tj-mrc");
    private static Guid KyrgyzOffice => DemoId.Institution("kg-osh");

    private static readonly Door[] CommonDoors =
    [
        new("/people/me", Everybody),
        new("/people/me/password", Everybody),
        new("/people/me/sessions", Everybody),
        new("/people", Officers),
        new("/people/new", Officers),
        new($"/people/{TajikPerson}", Tajik),
        new($"/people/{KyrgyzPerson}", Kyrgyz),
        new($"/people/{Guid.Empty}", Nobody),
        new($"/people/{TajikPerson}/roles/new", Tajik),
        new($"/people/{KyrgyzPerson}/roles/new", Kyrgyz),
        new($"/people/{KyrgyzPerson}?handler=endrole", Nobody, ("role", Guid.Empty.ToString())) { IsPost = true },
        // Of somebody else: whose role reaches further is out of an officer's reach at other doors.
        new($"/people/{DemoId.Person("trainee-kg")}/roles/new", ["administrator"], ("Input.Kind", "officer"), ("Input.Over", TajikOffice.ToString())) { IsPost = true },
        new("/people/me/sessions", Nobody, ("id", Guid.Empty.ToString())) { IsPost = true },
        new("/institutions", Officers),
        new("/institutions/new", Officers),
        new($"/institutions/{TajikOffice}", Tajik),
        new($"/institutions/{KyrgyzOffice}", Kyrgyz),
        new($"/institutions/{TajikOffice}/move", Tajik),
        new($"/institutions/{KyrgyzOffice}/move", Kyrgyz),
        new($"/institutions/{DemoId.Institution("tj-cso")}/move", ["administrator"], ("ParentId", KyrgyzOffice.ToString())) { IsPost = true },
        new("/institutions/new", Kyrgyz, ("Input.Id", DemoId.Institution("matrix").ToString()), ("Input.Kind", "office"), ("Input.Name", "Нарын"), ("Input.EnglishName", "Naryn"), ("Input.Country", "KG"), ("Input.ParentId", KyrgyzOffice.ToString())) { IsPost = true },
        new($"/people/{TajikPerson}/edit", Tajik),
        new($"/people/{KyrgyzPerson}/edit", Kyrgyz),
        new("/people/nominate", Officers),
        new($"/people/nominate?person={TajikPerson}", Officers),
        new($"/people/nominate?person={TajikPerson}", Nobody, ("person", TajikPerson.ToString()), ("cohort", Guid.Empty.ToString())) { IsPost = true },
        new("/people?handler=look", Officers, ("person", TajikPerson.ToString())) { IsPost = true },
        new("/people?handler=all", Officers) { IsPost = true },
        new("/people/nominate?handler=show", Officers, ("person", TajikPerson.ToString())) { IsPost = true },
        new("/people/access?handler=show", Officers, ("Person", TajikPerson.ToString())) { IsPost = true },
        new("/people.csv", Officers),
        new("/people.xlsx", Officers),
        new("/people/matches", Officers),
        new("/people/matches", Nobody, ("one", TajikPerson.ToString()), ("other", Guid.Empty.ToString())) { IsPost = true },
        new("/people/matches?handler=Unsay", ["administrator"], ("one", TajikPerson.ToString()), ("other", KyrgyzPerson.ToString())) { IsPost = true },
        new("/institutions.csv", Officers),
        new($"/institutions/{TajikOffice}/edit", Tajik),
        new($"/institutions/{KyrgyzOffice}/edit", Kyrgyz),
        new($"/institutions/{TajikOffice}/merge", Tajik),
        new($"/institutions/{KyrgyzOffice}/merge", Kyrgyz),
        new($"/institutions/{KyrgyzOffice}/unmerge", Nobody),
        new($"/institutions/{KyrgyzOffice}/unmerge", Nobody) { IsPost = true },
        new($"/institutions/{KyrgyzOffice}/edit?handler=Reopen", Kyrgyz) { IsPost = true },
        new($"/institutions/{DemoId.Institution("kg-pea")}/licence", Kyrgyz),
        new($"/institutions/{TajikOffice}/licence", Nobody),
        new("/reports", Officers),
        new("/sessions", Everybody),
        new($"/sessions/{Guid.Empty}", Nobody),
        new($"/sessions/{Guid.Empty}/calendar.ics", Nobody),
        new($"/sessions/{Guid.Empty}/edit", Nobody),
        new($"/sessions/{Guid.Empty}/plan", Nobody),
        new($"/sessions/{Guid.Empty}/trainers", Nobody),
        new($"/sessions/{Guid.Empty}/cancel", Nobody),
        new($"/cohorts/{Guid.Empty}/sessions/new", Nobody),
        new($"/cohorts/series/{Guid.Empty}/sessions", Nobody),
        new("/sessions/{session}/questions", InSession),
        new("/sessions/{session}/questions", InSession, ("Text", "May a worker pay the visa fee?"), ("key", "matrix")) { IsPost = true },
        new("/sessions/{session}/questions?handler=upvote", Nobody, ("question", Guid.Empty.ToString())) { IsPost = true },
        new("/sessions/{session}/questions?handler=settle", Nobody, ("question", Guid.Empty.ToString()), ("act", "park")) { IsPost = true },
        new($"/sessions/{{session}}/questions/{Guid.Empty}", Nobody),
        new("/sessions/{session}/hand", InSession),
        new("/sessions/{session}/hand?handler=lower", RunSession) { IsPost = true },
        new("/sessions/{session}/messages", InSession),
        new("/sessions/{session}/messages", RunSession, ("Text", "Back at eleven")) { IsPost = true },
        new("/sessions/{session}/timer", InSession),
        new("/sessions/{session}/groups", InSession),
        new($"/sessions/{{session}}/groups/{Guid.Empty}", Nobody),
        new($"/sessions/{{session}}/groups/{Guid.Empty}/note", Nobody),
        new($"/sessions/{{session}}/groups/{Guid.Empty}/history", Nobody),
        new("/sessions/{session}/groups?handler=move", Nobody, ("person", Guid.Empty.ToString()), ("group", Guid.Empty.ToString())) { IsPost = true },
        new("/sessions/{session}/room", InSession),
        new("/sessions/{session}/console", RunSession),
        new("/sessions/{session}/wall", RunSession),
        new("/sessions/{session}/slides", RunSession),
        new("/sessions/{session}/console/part/controls", RunSession),
        new($"/sessions/{{session}}/slides/{Guid.Empty}", Nobody),
        new($"/sessions/{{session}}/slides/{Guid.Empty}.webp", Nobody),
        new($"/sessions/{{session}}/slides?handler=move", Nobody, ("slide", Guid.Empty.ToString()), ("number", "1")) { IsPost = true },
        new("/sessions/{session}/console?handler=mode", RunSession, ("mode", "online")) { IsPost = true },
        new("/sessions/{session}/slides?handler=lessons", RunSession) { IsPost = true },
        new("/sessions/{session}/open", RunSession, ("early", "true")) { IsPost = true },
        new($"/sessions/{Guid.Empty}/room", Nobody),
        new($"/sessions/{Guid.Empty}/console", Nobody),
        new($"/sessions/{Guid.Empty}/wall", Nobody),
        new($"/sessions/{Guid.Empty}/slides", Nobody),
        new($"/sessions/{Guid.Empty}/open", Nobody),
    ];

    private static IEnumerable<Door> Doors =>
        typeof(ScopeMatrix).GetFields(BindingFlags.NonPublic | BindingFlags.Static).Where(f => f.FieldType == typeof(Door[])).SelectMany(f => (Door[])f.GetValue(null)!);

    public static TheoryData<string> Names => [.. Doors.Select(d => d.ToString() + Suffix(d))];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_door_opens_to_those_it_is_for_and_does_not_exist_for_others(string name)
    {
        var door = Doors.Single(d => d.ToString() + Suffix(d) == name);
        door = door with { Path = door.Path.Replace("{session}", (await DemoSession()).ToString(), StringComparison.Ordinal) };
        door = door with { Path = await SurveyPath(door.Path) };
        door = door with { Path = await WorkPath(door.Path) };
        door = door with { Path = await CompletionPath(door.Path) };
        door = door with { Path = await PackagePath(door.Path) };
        door = door with { Path = await WaitPath(door.Path) };
        door = door with { Path = await ImportPath(door.Path) };
        foreach (var who in Everybody)
        {
            using var browser = await app.SignIn(who);
            using var answer = door.IsPost ? await browser.PostUnseen(door.Path, door.Post) : await browser.Fetch(HttpMethod.Get, door.Path);
            var opened = answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect;
            Assert.True(
                opened ? door.Open.Contains(who) : !door.Open.Contains(who) && answer.StatusCode == HttpStatusCode.NotFound,
                $"{door} answered {who} {(int)answer.StatusCode}");
        }

        using var stranger = app.Browser();
        using var sent = door.IsPost ? await stranger.PostUnseen(door.Path, door.Post) : await stranger.Fetch(HttpMethod.Get, door.Path);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.StartsWith("/people/sign-in", sent.Headers.Location!.IsAbsoluteUri ? sent.Headers.Location.PathAndQuery : sent.Headers.Location.ToString(), StringComparison.Ordinal);
    }

    /// <summary>The demo session: <c>{session}</c> in a path.</summary>
    private async Task<Guid> DemoSession()
    {
        using var browser = app.Browser();
        var id = (await app.Db.List<Guid>("SELECT s.Id FROM Session s ORDER BY s.StartsAt"))[0];
        await app.Get<OpenSession>().Run(id, new Scope(LmsApp.Person("trainer"), Everything: false), early: true);
        return id;
    }

    private static string Suffix(Door door) => door.Post.Length == 0 ? "" : " " + string.Join('&', door.Post.Select(p => p.Name));
}
