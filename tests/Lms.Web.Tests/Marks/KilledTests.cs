using System.Net;
using System.Text.RegularExpressions;
using Lms.Data;
using Lms.Data.Engines;
using Lms.Data.Marks;
using Lms.Data.People;
using Lms.Testing;
using Lms.Web.Tests.Sessions;
using Microsoft.Extensions.Logging.Abstractions;

namespace Lms.Web.Tests.Marks;

public sealed partial class KilledTests
{
    [Fact]
    public async Task A_host_killed_in_the_middle_of_marking_has_lost_nothing_it_acknowledged()
    {
        var folder = Directory.CreateTempSubdirectory("lms-killed-").FullName;
        try
        {
            var port = OwnProcess.FreePort();
            long acknowledged = 0;
            Guid id;
            await using var db = new Db(new SqliteDialect(Path.Combine(folder, "lms.db")), TimeProvider.System, NullLogger<Db>.Instance);
            using (var host = await OwnProcess.Host(port, folder, ""))
            {
                id = await (await AskedWork.Ask(db, TimeProvider.System.GetUtcNow())).HandIn("KK99", LmsApp.Person("trainee"));
                using var http = Marker(port);
                await Send(http, "/people/demo-sign-in", ("key", "trainer"));
                await Send(http, $"/marks/{id}?handler=open");
                var token = await Token(http);
                var saving = Task.Run(async () =>
                {
                    for (var seq = 1; ; seq++)
                    {
                        using var answer = await Post(http, $"/marks/{id}?handler=save", token, ("Input.Round", "1"), ("Input.Seq", $"{seq - 1}"), ("Input.Seen", $"word {seq}"), ("Input.Level[c1]", $"{(seq % 4) + 1}"));
                        if (answer.IsSuccessStatusCode)
                        {
                            Interlocked.Exchange(ref acknowledged, seq);
                        }
                    }
                });
                Assert.True(await LiveClient.Until(() => Task.FromResult(saving.IsCompleted || Interlocked.Read(ref acknowledged) >= 25), TimeSpan.FromSeconds(60)), "nothing was acknowledged");
                host.Kill();
                await Assert.ThrowsAnyAsync<HttpRequestException>(() => saving);
            }

            var own = (await new MarkQueries(db, TimeProvider.System).Find(id, new Scope(LmsApp.Person("trainer"), Everything: false)))!.Own!;
            Assert.True(own.ClientSeq >= acknowledged && acknowledged >= 25, $"{acknowledged} were acknowledged, {own.ClientSeq} is there");
            Assert.Equal(($"word {own.ClientSeq}", (own.ClientSeq % 4) + 1), (own.Sheet.Feedback.Seen, (long)own.Sheet.Find("c1")!.Level!.Value));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static HttpClient Marker(int port) => new(new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(20) };

    private static async Task Send(HttpClient http, string path, params (string, string)[] fields)
    {
        using var answer = await Post(http, path, await Token(http), fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static async Task<string> Token(HttpClient http)
    {
        using var page = await http.GetAsync(new Uri("/people/sign-out", UriKind.Relative));
        using var form = page.IsSuccessStatusCode ? page : await http.GetAsync(new Uri("/people/sign-in", UriKind.Relative));
        return Field().Match(await form.Content.ReadAsStringAsync()).Groups["token"].Value;
    }

    private static Task<HttpResponseMessage> Post(HttpClient http, string path, string token, params (string Name, string Value)[] fields)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent([.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), KeyValuePair.Create("__RequestVerificationToken", token)]),
        };
        if (path.Contains("save", StringComparison.Ordinal))
        {
            request.Headers.Add("X-Live", "1");
        }

        return http.SendAsync(request);
    }

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Field();
}
