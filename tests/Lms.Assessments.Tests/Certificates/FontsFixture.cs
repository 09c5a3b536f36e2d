using Lms.Assessments.Certificates;

namespace Lms.Assessments.Tests.Certificates;

public sealed class FontsFixture : IDisposable
{
    public CertificateFonts Fonts { get; } = CertificateFonts.Load();

    public void Dispose() => Fonts.Dispose();
}
