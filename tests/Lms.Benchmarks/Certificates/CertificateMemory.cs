using System.Globalization;
using Lms.Assessments.Certificates;
using Lms.Assessments.Tests.Certificates;

namespace Lms.Benchmarks.Certificates;

/// <summary>Two thousand documents on eight threads at once, and what memory the process holds on to: a leak of native memory shows nowhere else.</summary>
internal static class CertificateMemory
{
    private const int Threads = 8;
    private const int Documents = 2000;
    private const int Mark = 500;
    private const long AllowedGrowth = 50L << 20;

    public static Task<int> Run(string[] args)
    {
        using var fonts = CertificateFonts.Load();
        var samples = SampleCertificates.All.Values.ToArray();
        var next = 0;
        var atMark = 0L;
        var broken = 0;
        var threads = Enumerable.Range(0, Threads).Select(_ => new Thread(() =>
        {
            for (var i = Interlocked.Increment(ref next); i <= Documents; i = Interlocked.Increment(ref next))
            {
                var sample = samples[i % samples.Length];
                var file = CertificateDocument.Draw(Holders.Next(sample, i), fonts);
                if (!file.AsSpan().StartsWith("%PDF-1.4"u8) || !file.AsSpan().TrimEnd((byte)'\n').EndsWith("%%EOF"u8))
                {
                    Interlocked.Increment(ref broken);
                }

                if (i == Mark)
                {
                    Volatile.Write(ref atMark, Environment.WorkingSet);
                }
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        var atEnd = Environment.WorkingSet;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"certificate-memory: {Documents} documents on {Threads} threads, {broken} broken; {atMark >> 20} MB after {Mark}, {atEnd >> 20} MB after {Documents} (allowed + {AllowedGrowth >> 20} MB)"));
        return Task.FromResult(broken == 0 && atEnd <= atMark + AllowedGrowth ? 0 : 1);
    }
}
