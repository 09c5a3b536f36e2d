using Lms.Data;
using Lms.Data.Engines;
using Lms.Testing;
using Lms.Web.Tests.Sessions;
using Microsoft.Extensions.Logging.Abstractions;
using MimeKit;

namespace Lms.Web.Tests.Outbox;

/// <summary>kill -9 while the server has the whole letter and has not said so yet: the worst moment there is.</summary>
public sealed class KilledSenderTests
{
    [Fact]
    public async Task A_host_killed_while_it_sends_loses_no_letter_and_sends_at_most_one_twice_each_time()
    {
        const int kills = 2;
        var folder = Directory.CreateTempSubdirectory("lms-sender-").FullName;
        try
        {
            await using var server = new FaultySmtp();
            await using var db = new Db(new SqliteDialect(Path.Combine(folder, "lms.db")), TimeProvider.System, NullLogger<Db>.Instance);
            for (var kill = 1; kill <= kills; kill++)
            {
                for (var i = 0; i < 3; i++)
                {
                    server.Moods.Enqueue(SmtpMood.Take);
                }

                server.Moods.Enqueue(SmtpMood.HangAfterData);
                using var host = await Host(folder, server);
                Assert.True(await LiveClient.Until(() => Task.FromResult(server.Silences == kill), TimeSpan.FromSeconds(90)), $"sent {server.Taken.Count}, silent {server.Silences} times");
                host.Kill();
                // The dead host's leases end after three minutes; here they end now.
                await db.Work("Arrange", work => work.Execute("UPDATE OutboxMessage SET LockedUntil = @past WHERE LockedUntil IS NOT NULL", new { past = TimeProvider.System.GetUtcNow().AddSeconds(-1) }));
            }

            using (await Host(folder, server))
            {
                Assert.True(await LiveClient.Until(async () => await Count(db, "State = 'waiting'") == 0, TimeSpan.FromSeconds(120)), "letters still wait");
            }

            var ids = server.Taken.Select(t => MimeMessage.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(t))).MessageId!).ToList();
            Assert.Equal(0, await Count(db, "State = 'dead'"));
            Assert.Equal(await Count(db, "State = 'sent'"), ids.Distinct(StringComparer.Ordinal).Count());
            Assert.Equal(kills, ids.Count - ids.Distinct(StringComparer.Ordinal).Count());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Task<OwnProcess> Host(string folder, FaultySmtp server) => OwnProcess.Host(
        OwnProcess.FreePort(), folder, "", ("Hangfire__Workers", "2"), ("Mail__Transport", "Smtp"), ("Mail__Host", "127.0.0.1"), ("Mail__Port", $"{server.Port}"), ("Mail__Security", "None"), ("Mail__TimeoutSeconds", "40"),
        // At whatever hour this runs, it is night for somebody the demo writes to, and their mail would wait for the morning.
        ("Letters__QuietFrom", "0"), ("Letters__QuietUntil", "0"), ("Demo__Past", "false"));

    private static Task<long> Count(Db db, string where) => db.Read<long>($"SELECT COUNT(*) FROM OutboxMessage WHERE {where}");
}
