using System.Globalization;
using System.Net;
using Lms.Testing;

namespace Lms.Web.Tests.Figures;

public sealed class IndicatorTests
{
    private const string Year = "kind=people&from=2025-01&to=2025-12";

    [Fact]
    public async Task A_new_version_is_looked_at_then_published_and_last_year_still_prints_last_years_number()
    {
        await using var app = LmsApp.In("Development", ("Demo:Past", "true"));
        using var administrator = await app.SignIn("administrator");
        using var officer = await app.SignIn("officer");
        var printed = Total(await officer.Get("/figures?" + Year));
        Assert.True(printed > 0, "the demonstration has nobody to count");

        var looked = await administrator.Post("/indicators/capacitated/new", form => Fill(form, "completion\nattendance >= 100 %"), "form.rule-form", "preview");
        Assert.Equal(HttpStatusCode.OK, looked.Status);
        Assert.Contains("was present at 100% of the sessions or more", looked.Text, StringComparison.Ordinal);
        Assert.Contains("fewer than now", looked.Text, StringComparison.Ordinal);
        var unconfirmed = await administrator.Post(looked, form => Fill(form, "completion\nattendance >= 100 %"), "form.rule-form", "publish");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unconfirmed.Status);
        var published = await administrator.Post(unconfirmed, form =>
        {
            Fill(form, "completion\nattendance >= 100 %");
            form["Input.Confirmed"] = "true";
        }, "form.rule-form", "publish");
        Assert.Contains("Version 2", published.Text, StringComparison.Ordinal);
        Assert.Contains("From now on people must have been there.", published.Text, StringComparison.Ordinal);

        // Last year is in force under version 1 and stays; the same year under version 2 is another number, and says so.
        Assert.Equal(printed, Total(await officer.Get("/figures?" + Year)));
        var second = await officer.Get($"/figures?{Year}&version=2");
        Assert.InRange(Total(second), 1, printed - 1);
        Assert.Contains("Capacitated, version 2", second.Text, StringComparison.Ordinal);
        Assert.Contains("Capacitated, version 2", (await officer.Get("/figures?kind=people&from=2026-01&to=2026-12")).Text, StringComparison.Ordinal);

        // A year against the year before: two rules, and the reader is told.
        var compared = await officer.Get("/figures/compare?kind=people&from=2026-01&to=2026-12");
        Assert.Contains("Two rules are compared", compared.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Two rules are compared", (await officer.Get("/figures/compare?kind=people&from=2026-01&to=2026-12&one=on")).Text, StringComparison.Ordinal);

        // What each version printed, and which one was in force then.
        var page = await officer.Get("/indicators/capacitated");
        var last = page.Document.QuerySelectorAll("main table tbody tr").Single(r => r.QuerySelector("th")!.TextContent == "2025");
        Assert.Equal($"{printed} in force then", last.QuerySelector("td")!.TextContent.Trim());
        Assert.DoesNotContain(page.Document.QuerySelectorAll("a"), a => a.GetAttribute("href")?.EndsWith("/new", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task A_mistake_in_a_rule_stands_beside_the_rule_with_its_line()
    {
        await using var app = new LmsApp();
        using var administrator = await app.SignIn("administrator");
        var page = await administrator.Post("/indicators/capacitated/new", form => Fill(form, "completion\nattendence >= 80 %"), "form.rule-form", "preview");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Line 2 is no condition", page.Document.QuerySelector("#Input_Rule-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("attendence", page.Document.QuerySelector("#Input_Rule")!.TextContent, StringComparison.Ordinal);
        var module = await administrator.Post("/indicators/capacitated/new", form => Fill(form, "completion\nmodules ERP, XYZ"), "form.rule-form", "preview");
        Assert.Contains("XYZ", module.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Something_else_to_count_gets_a_code_and_a_name()
    {
        await using var app = new LmsApp();
        using var administrator = await app.SignIn("administrator");
        var page = await administrator.Get("/indicators/new?code=Both-Modules");
        Assert.Contains("/indicators/both-modules", page.Document.QuerySelector("form.rule-form")!.GetAttribute("action") ?? "/indicators/both-modules", StringComparison.Ordinal);
        var looked = await administrator.Post(page, form => Fill(form, "completion\nmodules ERP, MED\nwithin 12 months", "Both modules in a year"), "form.rule-form", "preview");
        var published = await administrator.Post(looked, form =>
        {
            Fill(form, "completion\nmodules ERP, MED\nwithin 12 months", "Both modules in a year");
            form["Input.Confirmed"] = "true";
        }, "form.rule-form", "publish");
        Assert.Equal("Both modules in a year", published.Document.QuerySelector("h1")!.TextContent);
        using var officer = await app.SignIn("officer");
        Assert.Contains("Both modules in a year", (await officer.Get("/figures?kind=people&indicator=both-modules")).Text, StringComparison.Ordinal);
    }

    private static void Fill(Dictionary<string, string> form, string rule, string? name = null)
    {
        form["Input.Rule"] = rule;
        form["Input.InForceFrom"] = "2026-01-01";
        form["Input.Reason"] = "From now on people must have been there.";
        if (name is not null)
        {
            form["Input.Name"] = name;
        }
    }

    private static long Total(LmsAnswer page) => long.Parse(page.Document.QuerySelector(".total-figure")!.TextContent.Trim().Split(' ')[0], NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
}
