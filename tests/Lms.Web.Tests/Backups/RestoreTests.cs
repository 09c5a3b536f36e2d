using System.Net;
using Lms.Data.Backups;
using Lms.Testing;
using Microsoft.Data.Sqlite;

namespace Lms.Web.Tests.Backups;

/// <summary>A site begun again from its backup, as people meet it.</summary>
public sealed class RestoreTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("lms-restored-").FullName;

    [Fact]
    public async Task A_file_downloads_from_the_restored_site_as_it_was_sent()
    {
        byte[] pdf = [.. "%PDF-1.7\n"u8, .. Enumerable.Range(0, 5000).Select(i => (byte)(i * 7)), .. "\n%%EOF\n"u8];
        string href;
        await using (var app = new LmsApp())
        {
            var trainee = await app.SignIn("trainee");
            var action = await app.Db.Read<Guid>("SELECT a.Id FROM PlanAction a JOIN ActionPlan p ON p.Id = a.PlanId JOIN Enrolment e ON e.Id = p.EnrolmentId WHERE p.State = 'running' AND e.PersonId = @id", new { id = LmsApp.Person("trainee") });
            Assert.Equal(HttpStatusCode.Redirect, (await trainee.PostFiles($"/uploads/add?purpose=evidence&subject={action}&max=3", ("list.pdf", pdf))).StatusCode);
            href = "/uploads/" + await app.Db.Read<Guid>("SELECT Id FROM Upload WHERE State = 'ready'");
            Assert.Empty((await app.Get<BackUpDatabase>().Run(Path.Combine(folder, "lms.db"), new Progress<string>())).Uploads.Faults);
        }

        await using var restored = LmsApp.In("Development", ("Database:Path", Path.Combine(folder, "lms.db")));
        var again = await restored.SignIn("trainee");
        var answer = await again.Fetch(HttpMethod.Get, href);
        Assert.Equal((HttpStatusCode.OK, "list.pdf"), (answer.StatusCode, answer.Content.Headers.ContentDisposition?.FileNameStar ?? answer.Content.Headers.ContentDisposition?.FileName));
        Assert.Equal(pdf, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.NotFound, (await (await restored.SignIn("trainee-kg")).Fetch(HttpMethod.Get, href)).StatusCode);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
