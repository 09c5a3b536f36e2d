using Lms.Assessments.Certificates;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Scheduler.Certificates;

/// <summary>Registers what draws certificates and keeps them.</summary>
public static class CertificateParts
{
    public static IServiceCollection AddCertificates(this IServiceCollection services)
    {
        // Four megabytes of faces: read when the first certificate is drawn, once, and shared.
        services.AddSingleton(_ => new Lazy<CertificateFonts>(CertificateFonts.Load));
        services.AddSingleton<CertificateArchive>();
        services.AddSingleton<DrawCertificates>();
        return services.AddHostedService<DrawFreshCertificates>();
    }
}
