namespace Lms.Data.Certificates;

/// <summary>The signing key is there before the first completion.</summary>
public sealed class LoadCertificateKeys(CertificateKeys keys) : IStartupStep
{
    public int Order => 10;

    public Task Run(CancellationToken cancel) => keys.Load(cancel);
}
