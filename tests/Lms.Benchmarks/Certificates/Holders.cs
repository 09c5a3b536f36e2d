using Lms.Assessments.Certificates;
using Lms.Assessments.Tests.Certificates;

namespace Lms.Benchmarks.Certificates;

/// <summary>Another holder for each certificate: two words of the samples' own script, put together anew, so that nothing about the names can be kept from one to the next.</summary>
internal static class Holders
{
    private static readonly string[] Latin = [.. SampleCertificates.All.Values.SelectMany(m => new[] { m.Name.Text, m.OtherName!.Text }).Where(n => char.IsAscii(n[0])).SelectMany(n => n.Split(' '))];

    public static CertificateModel Next(CertificateModel sample, int serial)
    {
        var native = (sample.Language == "en" ? sample.OtherName! : sample.Name).Text.Split(' ');
        var title = sample.ModuleTitle.Text.Split(' ');
        return SampleCertificates.For(
            sample,
            serial,
            $"{Latin[serial % Latin.Length]} {Latin[serial / Latin.Length % Latin.Length][..^1]}{Latin[serial * 7 % Latin.Length].ToLowerInvariant()}",
            sample.Language == "en" ? $"{native[serial % native.Length]} {native[0]}{native[^1][(serial % 5)..]}" : $"{native[serial % native.Length]} {title[serial / 3 % title.Length]}{native[^1][(serial % 3)..]}");
    }
}
