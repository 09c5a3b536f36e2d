using Lms.Data.Certificates;
using Lms.Testing;

namespace Lms.Web.Tests.Certificates;

internal static class IssuedCertificate
{
    /// <summary>A demo person completes a course of their own; what was issued.</summary>
    public static Task<CertificateRow> For(LmsApp app, string demoKey, string module, string title = "Ethical recruitment") =>
        CompletionCourse.Complete(app.Services, LmsApp.Person(demoKey), module, app.Clock.GetUtcNow(), title);
}
