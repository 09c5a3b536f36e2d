using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Lms.Data.People;
using Lms.Data.Sessions;
using Lms.Data.Slides;
using Lms.Data.Waits;
using Lms.Scheduler;
using Lms.Scheduler.Packages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Lms.Browser.Tests.Parts;

/// <summary>What every page must be: light for trainees, whole at 360 px and both ways of reading, nothing for axe to find, no rule of the content policy broken.</summary>
public sealed class FirstViewTests(Chromium chromium, FullSite site) : IClassFixture<FullSite>
{
    private const int Most = 60_000;

    public static TheoryData<string, string> Pages => new()
    {
        { "trainee", "/" },
        { "trainee", "/modules" },
        { "trainee", "/modules/ERP" },
        { "trainee", "/cohorts" },
        { "trainee", "/sessions" },
        { "trainee", "/certificates" },
        { "trainee", "/people/me" },
        { "trainee", "/people/me/email" },
        { "trainee", "/people/me/calendar" },
        { "trainee", "/people/me/letters" },
        { "trainee", "{offer}" },
        { "trainee", "/people/forgot" },
        { "trainee", "/welcome" },
        { "trainee", "/cascades/mine" },
        { "trainee", "{enrolment}" },
        { "trainee", "{enrolment}/lessons/2.1" },
        { "trainee", "{enrolment}/tests/before" },
        { "trainee", "{enrolment}/plan" },
        { "trainee", "{enrolment}/mentor" },
        { "trainee", "{enrolment}/leave" },
        { "trainee", "{line}" },
        { "trainee", "{ours}" },
        { "officer", "{ours}" },
        { "officer", "{ours}/line" },
        { "officer", "{ours}/seats" },
        { "officer", "{ours}/nominate" },
        { "officer", "{approves}/nominate?how=paste" },
        { "officer", "{approves}/nominations" },
        { "officer", "{list}" },
        { "administrator", "{approves}/nominations" },
        { "trainee", "{brief}" },
        { "trainee", "{survey}" },
        { "manager-kg", "{marked}" },
        { "trainee-kg", "{returned}" },
        { "trainee", "{session}/room" },
        { "trainee", "{session}/room?open=questions" },
        { "trainer", "/" },
        { "trainer", "{session}/console" },
        { "trainer", "{session}/slides" },
        { "trainer", "{session}/wall" },
        { "trainer", "{med}" },
        { "trainer", "{med}/board" },
        { "trainer", "{med}/board/write" },
        { "trainer", "{med}/assignments" },
        { "trainer", "{med}/assignments/new" },
        { "trainer", "{med}/mentors" },
        { "trainer", "{med}/surveys" },
        { "trainer", "{blind}" },
        { "trainer", "/marks" },
        { "trainer", "{waiting}" },
        { "trainer", "{differs}/settle" },
        { "trainer", "{appealed}/settle" },
        { "trainer", "/marks/comments" },
        { "trainer", "/rubrics" },
        { "trainer", "/rubrics/new" },
        { "trainer", "{rubric}" },
        { "mentor-iq", "/mentoring" },
        { "mentor-iq", "{met}" },
        { "mentor", "{mentee}" },
        { "mentor", "/mentoring/slots" },
        { "officer", "/" },
        { "trainer", "/modules/ERP/items" },
        { "officer", "/reports" },
        { "officer", "/figures?kind=people&by=branch&none=on" },
        { "officer", "/figures/compare?kind=people&sex=female" },
        { "officer", "/figures/views" },
        { "officer", "/factsheets?country=TJ&from=2026-02&to=2026-05" },
        { "officer", "/factsheets?country=TJ&from=2026-02&to=2026-05&level=donor" },
        { "officer", "/factsheets?country=TJ&from=2026-01&to=2026-03&level=public" },
        { "officer", "/publications" },
        { "administrator", "/publications/new" },
        { "officer", "/kap?Module=ERP" },
        { "officer", "/indicators/capacitated" },
        { "administrator", "/indicators/capacitated/new" },
        { "officer", "/aggregates" },
        { "officer", "/aggregates/new" },
        { "officer", "/aggregates/import" },
        { "officer", "/imports" },
        { "officer", "/imports/new" },
        { "officer", "{import}" },
        { "officer", "{import}/read" },
        { "officer", "/ladders" },
        { "officer", "/cascades" },
        { "officer", "/cascades/new" },
        { "officer", "/packages" },
        { "officer", "/packages/new" },
        { "officer", "{package}" },
        { "officer", "{package}/edit" },
        { "officer", "{issue}?recount=on" },
        { "officer", "/people" },
        { "officer", "/people/access?institution=" + DemoId.Institution("tj-agency") },
        { "officer", $"/people/{DemoId.Person("trainee-tj")}/access" },
        { "officer", $"/people/{DemoId.Person("trainee-tj")}/slip" },
        { "officer", "/people?sex=female&sort=-institution" },
        { "officer", $"/people/{DemoId.Person("trainee")}" },
        { "officer", $"/people/{DemoId.Person("trainee")}/edit" },
        { "officer", $"/people/nominate?person={DemoId.Person("trainee")}&person={DemoId.Person("trainee-tj")}" },
        { "officer", "/people/merges" },
        { "officer", $"/people/merge?keep={DemoId.Person("trainee")}&away={DemoId.Person("trainee-tj")}" },
        { "administrator", "/people/matches" },
        { "officer", "/institutions" },
        { "officer-kg", $"/institutions/{DemoId.Institution("kg-pea")}" },
        { "officer-kg", $"/institutions/{DemoId.Institution("kg-pea")}/edit" },
        { "officer-kg", $"/institutions/{DemoId.Institution("kg-pea")}/merge" },
        { "officer-kg", $"/institutions/{DemoId.Institution("kg-pea")}/licence" },
        { "administrator", "/references" },
        { "administrator", "/references/category" },
        { "administrator", "/references/time_zone" },
        { "administrator", "/references/countries" },
        { "administrator", "/references/countries/TJ" },
        { "administrator", "/" },
        { "administrator", "/cohorts/series" },
        { "administrator", "/funders" },
        { "administrator", "/aggregates/activities" },
        { "administrator", "/outbox" },
        { "administrator", "/outbox/addresses" },
        { "administrator", "/letters" },
        { "administrator", "/letters/enrolled" },
        { "administrator", "/letters/seat_offered?language=ur" },
        { "administrator", "/sweeps" },
        { "administrator", "/modules/problems" },
        { "administrator", "/modules/MED/rules" },
        { "administrator", "{med}/rule" },
        { "administrator", "/audit" },
    };

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_is_whole_on_a_phone_and_a_desk_in_both_directions(string person, string path)
    {
        path = await Path(path);
        foreach (var (width, language) in new[] { (360, "en"), (360, "qps-plocm"), (1280, "qps-plocm") })
        {
            await using var visit = await site.Visit(chromium, width);
            var page = await Site.SignIn(visit, person);
            await Speak(page, language);
            var refused = new List<string>();
            page.Console += (_, message) =>
            {
                if (message.Type == "error")
                {
                    refused.Add(message.Text);
                }
            };
            var answer = await page.GotoAsync(path);
            Assert.Equal(200, answer!.Status);
            Assert.Equal(language == "en" ? "ltr" : "rtl", await page.EvaluateAsync<string>("document.documentElement.dir"));
            Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), $"{path} is wider than {width} px in {language}");
            // A letter stands in its page as a document in which no script may run: asked there, axe would never answer.
            var found = (await page.RunAxe(new AxeRunOptions { Iframes = false })).Violations;
            Assert.True(found.Length == 0, $"{path} {width} {language}: " + string.Join("; ", found.Select(v => $"{v.Id} {string.Join(",", v.Nodes.Select(n => n.Html))}")));
            Assert.Empty(refused);
        }
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task The_first_view_of_a_trainees_page_is_at_most_60_kB_over_the_wire(string person, string path)
    {
        if (person != "trainee")
        {
            return;
        }

        path = await Path(path);
        await using var visit = await site.Visit(chromium);
        var page = await Site.SignIn(visit, person);
        var wire = await visit.NewCDPSessionAsync(page);
        await wire.SendAsync("Network.enable");
        await wire.SendAsync("Network.setCacheDisabled", new Dictionary<string, object> { ["cacheDisabled"] = true });
        double bytes = 0;
        wire.Event("Network.loadingFinished").OnEvent += (_, e) => bytes += e!.Value.GetProperty("encodedDataLength").GetDouble();
        await page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.InRange(bytes, 1, Most);
    }

    private static async Task Speak(IPage page, string language)
    {
        if (language != "en")
        {
            await page.Locator("form[action='/languages'] summary").ClickAsync();
            await page.Locator($"form[action='/languages'] button[value='{language}']").ClickAsync();
        }
    }

    /// <summary>The demo session, running, with the first lesson on everybody's screen.</summary>
    private async Task<string> Session()
    {
        var session = await site.Db.Read<Guid>("SELECT Id FROM Session ORDER BY StartsAt");
        var trainer = new Scope(Site.Person("trainer"), Everything: false);
        await site.Services.GetRequiredService<AddLessonSlides>().Run(session, trainer);
        await site.Services.GetRequiredService<OpenSession>().Run(session, trainer, early: true);
        var slide = (await site.Services.GetRequiredService<SlideQueries>().All(session))[0];
        await site.Services.GetRequiredService<ShowSlide>().Run(session, trainer, slide.Id);
        return "/sessions/" + session;
    }

    private async Task<string> Path(string path) => path switch
    {
        _ when path.StartsWith("{session}", StringComparison.Ordinal) => path.Replace("{session}", await Session(), StringComparison.Ordinal),
        _ when path.StartsWith("{enrolment}", StringComparison.Ordinal) => path.Replace(
            "{enrolment}",
            "/enrolments/" + await site.Db.Read<Guid>("SELECT Id FROM Enrolment WHERE PersonId = @person", new { person = Site.Person("trainee") }),
            StringComparison.Ordinal),
        _ when path.StartsWith("{package}", StringComparison.Ordinal) => path.Replace("{package}", "/packages/" + await Package(), StringComparison.Ordinal),
        _ when path.StartsWith("{issue}", StringComparison.Ordinal) => path.Replace("{issue}", "/packages/issues/" + await Issue(), StringComparison.Ordinal),
        _ when path.StartsWith("{line}", StringComparison.Ordinal) => "/waiting/" + await site.Db.Read<Guid>("SELECT Id FROM WaitingPlace WHERE PersonId = @person", new { person = Site.Person("trainee") }),
        "{offer}" => "/offer/" + site.Services.GetRequiredService<OfferLinks>().Of(await site.Db.Read<Guid>("SELECT Id FROM WaitingPlace WHERE PersonId = @person", new { person = Site.Person("trainee") })),
        _ when path.StartsWith("{import}", StringComparison.Ordinal) => path.Replace("{import}", "/imports/" + await ImportPlace.Make(site), StringComparison.Ordinal),
        _ when path.StartsWith("{ours}", StringComparison.Ordinal) => path.Replace("{ours}", "/cohorts/" + await site.Db.Read<Guid>("SELECT CohortId FROM WaitingPlace"), StringComparison.Ordinal),
        _ when path.StartsWith("{approves}", StringComparison.Ordinal) => path.Replace("{approves}", "/cohorts/" + await site.Db.Read<Guid>("SELECT Id FROM Cohort WHERE NeedsApproval = 1"), StringComparison.Ordinal),
        _ when path.StartsWith("{list}", StringComparison.Ordinal) => await site.Db.Read<Guid>("SELECT CohortId FROM NominationList") is var cohort
            ? $"/cohorts/{cohort}/nominations/{await site.Db.Read<Guid>("SELECT Id FROM NominationList")}" : path,
        _ => await PracticePlaces.Fill(site.Db, path),
    };

    private Task<Guid> Package() => site.Db.Read<Guid>("SELECT Id FROM Package WHERE OwnerId = @officer", new { officer = Site.Person("officer") });

    /// <summary>The newest month of the demo's package.</summary>
    private async Task<Guid> Issue()
    {
        await site.Services.GetServices<ISweep>().OfType<MakeDuePackages>().Single().Run(default);
        return await site.Db.Read<Guid>("SELECT Id FROM PackageIssue WHERE PackageId = @package ORDER BY Month DESC", new { package = await Package() });
    }
}
