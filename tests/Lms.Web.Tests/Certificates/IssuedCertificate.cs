using Lms.Data.Certificates;
using Lms.Data.Completions;
using Lms.Testing;

namespace Lms.Web.Tests.Certificates;

internal static class IssuedCertificate
{
    /// <summary>A demo person completes a course of their own; what was issued.</summary>
    public static async Task<CertificateRow> For(LmsApp app, string demoKey, string module, string title = "Ethical recruitment")
    {
        // The site starts with its first browser.
        _ = app.Services;
        var evaluate = app.Get<EvaluateCompletion>();
        var now = app.Clock.GetUtcNow();
        var enrolment = await app.Db.Work("Arrange", async work =>
        {
            var course = await CompletionCourse.Add(work, LmsApp.Person(demoKey), module, now, title);
            await course.Read(work, 0, evaluate, now);
            await course.Read(work, 1, evaluate, now);
            await course.Score(work, 1, 9000, evaluate, now);
            return course.Enrolment;
        });
        return Assert.Single(await app.Get<CertificateQueries>().OfEnrolment(enrolment));
    }
}
