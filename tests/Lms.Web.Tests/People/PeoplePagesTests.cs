using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Lms.Data.Institutions;
using Lms.Data.People;
using Lms.Testing;
using Lms.Web.People;

namespace Lms.Web.Tests.People;

public sealed class PeoplePagesTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task A_form_sent_twice_registers_one_person()
    {
        using var officer = await app.SignIn("officer");
        var page = await officer.Get("/people/new");
        var first = await officer.Post(page, form => Fill(form, "Ниғора Дӯстова", "Nighora Dustova"));
        var second = await officer.Post(page, form => Fill(form, "Ниғора Дӯстова", "Nighora Dustova"));
        Assert.Equal(first.Path, second.Path);
        Assert.Contains("1 person", (await officer.Get("/people?q=dustova")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_ticked_in_the_list_stays_so_through_searching_and_sorting_and_goes_along_to_what_is_done_for_them()
    {
        using var officer = await app.SignIn("officer");
        var list = await officer.Get("/people?sex=female");
        Assert.Equal("/people?category=mrc_staff&page=1", (await officer.PostUnseen("/people?handler=look&page=1", ("category", "mrc_staff"))).Headers.Location!.ToString());
        var box = list.Document.QuerySelector<IHtmlInputElement>("input[name=person]")!;
        box.IsChecked = true;
        list.Document.QuerySelector<IHtmlSelectElement>("select[name=sex]")!.Value = "male";
        var looked = await officer.Post(list, null, "form[data-picks]");
        Assert.Contains("1 person picked on other pages", looked.Text, StringComparison.Ordinal);
        // The order and the files are those of what is looked for now.
        Assert.Contains("/people.csv?sex=male", looked.Document.QuerySelector("a[href^='/people.csv']")!.GetAttribute("href"), StringComparison.Ordinal);
        looked = await officer.Post(looked, null, "form[data-picks]", "sort=name");
        Assert.Contains("1 person picked on other pages", looked.Text, StringComparison.Ordinal);
        Assert.Equal("ascending", looked.Document.QuerySelector("th[aria-sort]")!.GetAttribute("aria-sort"));
        looked = await officer.Post(looked, null, "form[data-picks]", "handler=all");
        Assert.Contains(looked.Document.QuerySelectorAll<IHtmlInputElement>("input[name=person]"), b => b.IsChecked && b.Value == box.Value);
        var nominate = await officer.Post(looked, null, "form[data-picks]", "/people/nominate");
        Assert.Equal([box.Value], nominate.Document.QuerySelectorAll<IHtmlInputElement>("input[name=person]").Select(b => b.Value));
        var access = await officer.Post(looked, null, "form[data-picks]", "/people/access");
        Assert.Equal([box.Value], access.Document.QuerySelectorAll<IHtmlInputElement>("input[name=Who]").Where(b => b.IsChecked).Select(b => b.Value));
        var slips = await officer.PostUnseen("/people/access?handler=print", ("Person", box.Value), ("Who", box.Value));
        Assert.Equal("application/pdf", slips.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task What_was_typed_is_kept_when_something_is_missing()
    {
        using var officer = await app.SignIn("officer");
        var again = await officer.Post("/people/new", form =>
        {
            Fill(form, "Ҳасан Қодиров", "Hasan Qodirov");
            form["Input.Category"] = "";
            form["Input.Email"] = "not an address";
        });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Equal(2, again.Errors.Count);
        Assert.Equal("Ҳасан Қодиров", again.Document.QuerySelector("[name='Input.NativeName']")!.GetAttribute("value"));
        Assert.Equal("not an address", again.Document.QuerySelector("[name='Input.Email']")!.GetAttribute("value"));
        Assert.NotNull(again.Document.QuerySelector("select[name='Input.InstitutionId'] option[selected]"));
    }

    [Fact]
    public async Task An_address_is_registered_once()
    {
        using var officer = await app.SignIn("officer");
        var again = await officer.Post("/people/new", form =>
        {
            Fill(form, "Ким Набуд", "Kim Nabud");
            form["Input.Email"] = "TRAINEE@demo.example";
        });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("Somebody already has this", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_may_be_here_already_is_shown_before_they_are_here_twice()
    {
        using var officer = await app.SignIn("officer");
        var asked = await officer.Post("/people/new", form => Fill(form, "Гулнора Хакимова", "Gulnora Khakimova"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Contains("Гулнора Ҳакимова", asked.Text, StringComparison.Ordinal);
        var registered = await officer.Post(asked, form => form["Input.IsAnother"] = "true");
        Assert.EndsWith("/slip", registered.Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/people", "people")]
    [InlineData("/people?page=2", "people")]
    [InlineData("/institutions?page=7", "institutions")]
    public async Task Lists_say_how_many_there_are(string path, string unit)
    {
        using var administrator = await app.SignIn("administrator");
        var page = await administrator.Get(path);
        Assert.Matches($@"\d+ {unit}", page.Document.QuerySelector(".count")!.TextContent);
        Assert.Empty(page.Errors);
        Assert.True(page.Document.QuerySelectorAll("tbody tr").Length >= 20);
    }

    [Theory]
    [InlineData("ҳакимова")]
    [InlineData("хакимова гулнора")]
    [InlineData("HAKIMOVA")]
    [InlineData("trainee@demo")]
    public async Task The_search_forgives(string typed)
    {
        using var officer = await app.SignIn("officer");
        var found = await officer.Get("/people?q=" + Uri.EscapeDataString(typed));
        Assert.Contains("Гулнора Ҳакимова", found.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Азамат", found.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_narrowed_and_taken_along_as_it_is_narrowed()
    {
        using var officer = await app.SignIn("officer");
        var women = await officer.Get("/people?sex=female&sort=-institution");
        Assert.Contains("Зебуннисо Ӯрунова", women.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Фарҳод Ғаниев", women.Text, StringComparison.Ordinal);
        Assert.NotEmpty(women.Document.QuerySelectorAll("input[name=person]"));
        using var taken = await officer.Fetch(HttpMethod.Get, women.Document.QuerySelector("a[href^='/people.csv']")!.GetAttribute("href")!);
        var file = await taken.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Зебуннисо Ӯрунова", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Фарҳод", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Азамат", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_counts_within_a_minute_and_ends_within_a_minute()
    {
        await using var own = new LmsApp();
        using var administrator = await own.SignIn("administrator");
        using var person = await own.SignIn("trainee-kg");
        Assert.Equal(HttpStatusCode.NotFound, (await person.Get("/people")).Status);
        var id = LmsApp.Person("trainee-kg");
        await administrator.Post($"/people/{id}/roles/new", form =>
        {
            form["Input.Kind"] = "officer";
            form["Input.Over"] = DemoId.Institution("kg-pea").ToString();
        });
        own.Clock.Advance(SessionCheck.Fresh);
        var list = await person.Get("/people");
        Assert.Equal(HttpStatusCode.OK, list.Status);
        Assert.Contains("3 people", list.Text, StringComparison.Ordinal);
        await administrator.Post($"/people/{id}", form: "form[action*=endrole]", button: (await own.Db.ListRoles(id)).Single().Id.ToString());
        own.Clock.Advance(SessionCheck.Fresh);
        Assert.Equal(HttpStatusCode.NotFound, (await person.Get("/people")).Status);
    }

    [Fact]
    public async Task An_officer_makes_no_administrators()
    {
        using var officer = await app.SignIn("officer");
        using var answer = await officer.PostUnseen($"/people/{LmsApp.Person("trainee")}/roles/new", ("Input.Kind", "administrator"), ("Input.Over", DemoId.Institution("tj-mrc").ToString()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        using var everything = await officer.PostUnseen($"/people/{LmsApp.Person("trainee")}/roles/new", ("Input.Kind", "officer"), ("Input.Over", "everything"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, everything.StatusCode);
        Assert.Empty(await app.Db.ListRoles(LmsApp.Person("trainee")));
    }

    [Fact]
    public async Task An_employment_agency_needs_its_licence_number()
    {
        using var officer = await app.SignIn("officer");
        void Form(Dictionary<string, string> form)
        {
            form["Input.Kind"] = "pea";
            form["Input.Name"] = "ҶДММ «Сафар»";
            form["Input.EnglishName"] = "Safar LLC";
            form["Input.Country"] = "TJ";
            form["Input.ParentId"] = DemoId.Institution("tj-ministry").ToString();
        }

        var asked = await officer.Post("/institutions/new", Form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        var made = await officer.Post(asked, form => form["Input.LicenceNumber"] = "ИМ-0093");
        Assert.Equal("Safar LLC", made.Title);
        Assert.Contains("ИМ-0093", made.Text, StringComparison.Ordinal);
        var id = Guid.Parse(made.Path.Split('/')[^1]);
        Assert.Equal($"{DemoId.Institution("tj-ministry")}/{id}", (await app.Db.FindInstitution(id))!.Path);
    }

    private static void Fill(Dictionary<string, string> form, string name, string latin)
    {
        form["Input.NativeName"] = name;
        form["Input.LatinName"] = latin;
        form["Input.Sex"] = "not_stated";
        form["Input.InstitutionId"] = DemoId.Institution("tj-cso").ToString();
        form["Input.Category"] = "cso_staff";
        form["Input.Language"] = "tg";
        form["Input.TimeZone"] = "Asia/Dushanbe";
    }
}
