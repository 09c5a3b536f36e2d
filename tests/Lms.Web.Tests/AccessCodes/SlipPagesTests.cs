using System.Net;
using Lms.Assessments.AccessCodes;
using Lms.Assessments.People;
using Lms.Data.AccessCodes;
using Lms.Data.People;
using Lms.Testing;
using Lms.Web.People;

namespace Lms.Web.Tests.AccessCodes;

public sealed class SlipPagesTests(LmsApp app) : IClassFixture<LmsApp>
{
    private const string Better = "saffron kettle northwind";

    [Fact]
    public async Task A_person_without_e_mail_is_registered_and_signs_in_with_what_is_on_the_slip()
    {
        using var officer = await app.SignIn("officer");
        var slip = await officer.Post("/people/new", Fill("Шабнам Ятимова", "Shabnam Yatimova"));
        Assert.EndsWith("/slip", slip.Path, StringComparison.Ordinal);
        Assert.Null(slip.Document.QuerySelector("#code"));
        var shown = await officer.Post(slip, form: "form[action*=show]");
        var code = shown.Document.QuerySelector("#code")!.TextContent;
        var number = shown.Document.QuerySelectorAll("bdi.slip-secret")[0].TextContent;
        var again = await officer.Get(slip.Path);
        Assert.DoesNotContain(code, again.Text, StringComparison.Ordinal);

        using var phone = app.Browser("192.0.2.41");
        var welcome = await phone.SignInWith(number, code, "/people/sign-in?return=%2Fpeople%2Fme");
        Assert.StartsWith("/welcome", welcome.Path, StringComparison.Ordinal);
        Assert.Contains("Шабнам Ятимова", welcome.Title, StringComparison.Ordinal);
        // Nothing opens before a password is chosen.
        Assert.StartsWith("/people/sign-in", (await phone.Get("/people/me")).Path, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await phone.Post(welcome, form => form["Input.New"] = "short")).Status);
        Assert.Equal("/people/me", (await phone.Post(welcome, form => form["Input.New"] = Better)).Path);
        Assert.Equal("/", (await app.Browser("192.0.2.42").SignInWith(number, Better)).Path);
        // The paper says what has become of it, however often it is typed.
        using var late = app.Browser("192.0.2.43");
        for (var n = 0; n <= SignInFailureStore.Free; n++)
        {
            var used = await late.SignInWith(number, code);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, used.Status);
            Assert.StartsWith("A password was chosen with this code", Assert.Single(used.Errors), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_page_of_the_slips_square_knows_the_number_and_asks_for_the_code_in_any_digits()
    {
        var slip = await Print("trainee-kg-osh");
        using var phone = app.Browser("192.0.2.44");
        var page = await phone.Get($"/welcome?n={RegistrationNumber.Key(slip.RegistrationNumber)}&l=en");
        Assert.Equal(RegistrationNumber.Key(slip.RegistrationNumber), page.Document.QuerySelector("[name='Slip.Number']")!.GetAttribute("value"));
        var wrong = await phone.Post(page, form => form["Slip.Code"] = "0000-0000-0000");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        var eastern = string.Concat(slip.Code.Select(d => (char)('۰' + (d - '0'))));
        var welcome = await phone.Post(wrong, form => form["Slip.Code"] = eastern);
        Assert.Equal(HttpStatusCode.OK, welcome.Status);
        Assert.NotNull(welcome.Document.QuerySelector("[name='Input.New']"));
    }

    [Fact]
    public async Task A_wrong_code_a_wrong_number_and_a_deactivated_account_are_answered_alike_and_made_to_wait_alike()
    {
        var (slip, closed) = (await Print("trainee-lk"), await Print("trainee-bd"));
        await app.Get<DisableAccount>().Run(closed.PersonId, Administrator);
        var answers = new List<(HttpStatusCode, string)>();
        foreach (var (number, code, from) in new[] { (slip.RegistrationNumber, "0000-0000-0000", "192.0.2.51"), ("000-000-0000", "0000-0000-0000", "192.0.2.52"), (closed.RegistrationNumber, closed.Code, "192.0.2.53") })
        {
            using var browser = app.Browser(from);
            for (var n = 0; n < SignInFailureStore.Free; n++)
            {
                var said = await Enter(browser, number, code);
                answers.Add((said.Status, string.Join('|', said.Errors)));
            }

            Assert.Equal(HttpStatusCode.TooManyRequests, (await Enter(browser, number, code)).Status);
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, Assert.Single(answers.Distinct()).Item1);
        // Guessing elsewhere keeps nobody with the slip in hand waiting.
        using var owner = app.Browser("192.0.2.54");
        Assert.NotNull((await Enter(owner, slip.RegistrationNumber, slip.Code)).Document.QuerySelector("[name='Input.New']"));
        await app.Get<EnableAccount>().Run(closed.PersonId, Administrator);
    }

    [Fact]
    public async Task A_sheet_is_printed_for_those_ticked_and_the_file_is_a_pdf()
    {
        using var officer = await app.SignIn("officer-kg");
        var page = await officer.Get($"/people/access?institution={DemoId.Institution("kg-pea")}");
        var boxes = page.Document.QuerySelectorAll("input[name=Who]").Select(b => b.GetAttribute("value")!).ToList();
        Assert.NotEmpty(boxes);
        using var file = await officer.PostUnseen($"/people/access?institution={DemoId.Institution("kg-pea")}&handler=print", boxes.Select(b => ("Who", b)));
        Assert.Equal("application/pdf", file.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("%PDF", System.Text.Encoding.ASCII.GetString((await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))[..4]), StringComparison.Ordinal);
        var after = await officer.Get($"/people/access?person={boxes[0]}");
        Assert.NotNull(after.Document.QuerySelector("input[name=Who]:checked"));
        using var foreign = await officer.PostUnseen("/people/access?handler=print", ("Who", LmsApp.Person("trainee-tj").ToString()));
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.NotEqual("application/pdf", foreign.Content.Headers.ContentType?.MediaType);
        Assert.Empty((await officer.Get($"/people/access?person={LmsApp.Person("trainee-tj")}")).Document.QuerySelectorAll("input[name=Who]"));
    }

    private static Scope Administrator => new(LmsApp.Person("administrator"), Everything: true);

    private static Task<LmsAnswer> Enter(LmsBrowser browser, string number, string code) => browser.Post("/welcome", form =>
    {
        form["Slip.Number"] = number;
        form["Slip.Code"] = SlipCode.Read(code) ?? code;
    });

    private async Task<Slip> Print(string key)
    {
        using var browser = app.Browser();
        return Assert.Single(await app.Get<PrintSlips>().Run([LmsApp.Person(key)], Administrator));
    }

    private static Action<Dictionary<string, string>> Fill(string name, string latin) => form =>
    {
        form["Input.NativeName"] = name;
        form["Input.LatinName"] = latin;
        form["Input.Sex"] = "not_stated";
        form["Input.InstitutionId"] = DemoId.Institution("tj-cso").ToString();
        form["Input.Category"] = "cso_staff";
        form["Input.Language"] = "tg";
        form["Input.TimeZone"] = "Asia/Dushanbe";
    };
}
