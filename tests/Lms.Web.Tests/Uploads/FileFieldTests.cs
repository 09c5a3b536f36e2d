using Lms.Testing;

namespace Lms.Web.Tests.Uploads;

/// <summary>What stands under the field that takes files.</summary>
public sealed class FileFieldTests
{
    [Fact]
    public async Task The_hint_under_a_file_field_says_the_sizes_this_site_is_set_to()
    {
        await using var app = LmsApp.In("Development", ("Uploads:DocumentMegabytes", "7"), ("Uploads:PictureMegabytes", "3"), ("Uploads:SoundMegabytes", "11"), ("Uploads:FilmMegabytes", "90"));
        using var trainee = await app.SignIn("trainee");
        var enrolment = await app.Db.Read<Guid>("SELECT p.EnrolmentId FROM ActionPlan p JOIN Enrolment e ON e.Id = p.EnrolmentId WHERE p.State = 'running' AND e.PersonId = @id", new { id = LmsApp.Person("trainee") });

        var page = await trainee.Get($"/enrolments/{enrolment}/plan");

        Assert.Contains("plain text up to 7 MB, pictures up to 3 MB, sound up to 11 MB, films up to 90 MB.", page.Document.QuerySelector("[id^=files-hint-]")!.TextContent, StringComparison.Ordinal);
    }
}
