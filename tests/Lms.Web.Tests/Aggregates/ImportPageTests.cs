using System.Net;
using System.Text;
using Lms.Testing;

namespace Lms.Web.Tests.Aggregates;

public sealed class ImportPageTests
{
    private const string Heads = "activity;value;from;to;country;institution;women;men;provenance;ratio;ratio_of;source\n";

    [Fact]
    public async Task A_file_in_Windows_1251_is_looked_at_entered_and_taken_back()
    {
        await using var app = new LmsApp();
        using var officer = await app.SignIn("officer");
        var file = Heads + "counselling;321;10.2026;10.2026;TJ;Ministry of Labour Migration;;;declared;;;Отчёт\n"
            + "counselling;x;10.2026;10.2026;TJ;;;;declared;;;\n";
        var run = await Send(officer, CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(file));
        Assert.Contains("Enter 1 line", run.Text, StringComparison.Ordinal);
        Assert.Contains("Name one of your institutions", run.Text, StringComparison.Ordinal);
        var entered = await officer.Post(run.Path, form: "main form.card");
        Assert.Equal(HttpStatusCode.OK, entered.Status);
        Assert.Equal("Отчёт", await app.Db.Read<string>("SELECT Source FROM Aggregate WHERE FigureValue = 321"));

        var again = await Send(officer, CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(file));
        Assert.Contains("nothing new", again.Text, StringComparison.Ordinal);
        var undone = await officer.Post(run.Path, form => form["why"] = "Wrong month", "main form[action*=Undo], main form[action*=undo]");
        Assert.Equal(HttpStatusCode.OK, undone.Status);
        Assert.Equal(1, await app.Db.Read<long>("SELECT COUNT(*) FROM Aggregate WHERE FigureValue = 321 AND WithdrawnAt IS NOT NULL"));
    }

    [Fact]
    public async Task The_list_taken_out_and_put_in_again_changes_nothing_and_runs_nothing()
    {
        await using var app = new LmsApp();
        using var officer = await app.SignIn("officer");
        await app.Db.Work("test", work => work.Execute("UPDATE Aggregate SET Source = '=1+1' WHERE FigureValue = 7668"));
        foreach (var path in new[] { "/aggregates.csv", "/aggregates.xlsx" })
        {
            using var taken = await officer.Fetch(HttpMethod.Get, path);
            var bytes = await taken.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            if (path.EndsWith("csv", StringComparison.Ordinal))
            {
                Assert.Contains("\"'=1+1\"", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
            }

            var run = await Send(officer, bytes);
            Assert.Contains("nothing new", run.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Left out 1", run.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_table_divided_by_one_ratio_is_refused_by_the_page_until_it_is_called_estimated()
    {
        await using var app = new LmsApp();
        using var administrator = await app.SignIn("administrator");
        int[] totals = [28_421, 80_246, 447_000, 10_077, 19_583];
        string Table(string known) => Heads + string.Concat(totals.Select((t, n) =>
            FormattableString.Invariant($"orientation;{t};2025-0{n + 1};2025-0{n + 1};AF;;{t - (int)Math.Round(t * 0.87)};{(int)Math.Round(t * 0.87)};{known};\n")));
        var refused = await Send(administrator, Encoding.UTF8.GetBytes(Table("declared;;")));
        Assert.Contains("estimated, ratio 0.87", refused.Text, StringComparison.Ordinal);
        Assert.Contains("nothing new", refused.Text, StringComparison.Ordinal);
        var honest = await Send(administrator, Encoding.UTF8.GetBytes(Table("estimated;0,87;men among clients")));
        Assert.Contains("Enter 5 lines", honest.Text, StringComparison.Ordinal);
    }

    private static async Task<LmsAnswer> Send(LmsBrowser browser, byte[] bytes)
    {
        using var content = new MultipartFormDataContent { { new StringContent(await browser.Token()), "__RequestVerificationToken" } };
        content.Add(new ByteArrayContent(bytes), "file", "figures.csv");
        using var sent = await browser.Fetch(HttpMethod.Post, "/aggregates/import", content);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        return await browser.Get(sent.Headers.Location!.ToString());
    }
}
