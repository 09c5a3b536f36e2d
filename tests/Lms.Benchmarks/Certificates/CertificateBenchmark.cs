using System.Diagnostics;
using System.Globalization;
using Lms.Assessments.Certificates;
using Lms.Assessments.Tests.Certificates;

namespace Lms.Benchmarks.Certificates;

/// <summary>
/// Documents a second of the product (sign, make the model, draw) against <see cref="BareCertificate"/>, one thread, one process.
/// Rounds alternate, and time is processor time: on a busy machine the clock on the wall measures the neighbours.
/// </summary>
internal static class CertificateBenchmark
{
    private const double Promise = 0.7;
    private const int PerLanguage = 10;

    public static Task<int> Run(string[] args)
    {
        var rounds = args is [var given, ..] ? int.Parse(given, CultureInfo.InvariantCulture) : 15;
        using var fonts = CertificateFonts.Load();
        var samples = SampleCertificates.All.Values.ToArray();
        var serial = 0;
        // Drawn once before, so that the subsets which are shared are known to be.
        Array.ForEach(samples, sample => Array.ForEach([1, 2, 3], _ => CertificateDocument.Draw(Holders.Next(sample, serial++), fonts)));
        var bare = samples.Select(sample => new BareCertificate(Holders.Next(sample, serial++), fonts)).ToArray();
        long bytes = 0, largest = 0, documents = 0;

        void Product()
        {
            foreach (var sample in samples)
            {
                var file = CertificateDocument.Draw(Holders.Next(sample, serial++), fonts);
                (bytes, largest, documents) = (bytes + file.Length, Math.Max(largest, file.Length), documents + 1);
            }
        }

        void Bare()
        {
            foreach (var certificate in bare)
            {
                certificate.Draw();
            }
        }

        // Three thousand documents first: by then the compiler has done with the code and only the code is measured.
        for (var i = 0; i < 300; i++)
        {
            Bare();
            Product();
        }

        var seconds = new List<(double Bare, double Product)>();
        var wall = Stopwatch.StartNew();
        for (var i = 0; i < rounds; i++)
        {
            seconds.Add((Processor(Bare), Processor(Product)));
        }

        Array.ForEach(bare, certificate => certificate.Dispose());
        var ratio = Median(seconds.Select(s => s.Bare / s.Product));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            certificates: {rounds} rounds of {PerLanguage} × {samples.Length} languages each way, {wall.Elapsed.TotalSeconds:f1} s on the wall
              bare     {samples.Length / Median(seconds.Select(s => s.Bare)),7:f1} documents per second of processor time
              product  {samples.Length / Median(seconds.Select(s => s.Product)),7:f1} documents per second of processor time
              ratio    {ratio,7:f2} (median of rounds; promised ≥ {Promise})
              bytes    {bytes / documents,7} a document, largest {largest} (promised ≤ 80 kB)
            """));
        return Task.FromResult(ratio >= Promise && largest <= 80 * 1024 ? 0 : 1);
    }

    private static double Processor(Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < PerLanguage; i++)
        {
            work();
        }

        return (Environment.CpuUsage.TotalTime - before).TotalSeconds / PerLanguage;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
