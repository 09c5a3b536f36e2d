using Lms.Assessments.Certificates;
using UglyToad.PdfPig;

namespace Lms.Assessments.Tests.Certificates;

/// <summary>Native libraries fail under load or not at all. The long run, two thousand documents, is the benchmark 'certificate-memory'.</summary>
[Collection(nameof(CertificateConcurrencyTests))]
public sealed class CertificateConcurrencyTests
{
    private const int Threads = 8;
    private const int Documents = 400;
    private const int Mark = 100;

    [Fact]
    public void Four_hundred_documents_on_eight_threads_are_all_whole_and_leave_no_memory_behind()
    {
        using var fonts = CertificateFonts.Load();
        var samples = SampleCertificates.All.Values.ToArray();
        var files = new byte[Documents][];
        var next = -1;
        var atMark = 0L;
        var threads = Enumerable.Range(0, Threads).Select(_ => new Thread(() =>
        {
            for (var i = Interlocked.Increment(ref next); i < Documents; i = Interlocked.Increment(ref next))
            {
                var sample = samples[i % samples.Length];
                files[i] = CertificateDocument.Draw(SampleCertificates.For(sample, i, "Holder " + string.Concat(sample.Heading.Where(char.IsLetter).Take(i % 7)), sample.ModuleTitle.Text[..(3 + i % 11)]), fonts);
                if (i == Mark)
                {
                    Volatile.Write(ref atMark, Environment.WorkingSet);
                }
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        var grown = Environment.WorkingSet - atMark;

        Assert.All(files, file =>
        {
            Assert.True(file.AsSpan().StartsWith("%PDF-1.4\n"u8));
            Assert.True(file.AsSpan().EndsWith("%%EOF\n"u8));
        });
        Assert.All(files.Where((_, i) => i % 13 == 0), file =>
        {
            using var pdf = PdfDocument.Open(file);
            Assert.NotEmpty(pdf.GetPage(1).Letters);
        });
        Assert.True(grown <= 50L << 20, $"{grown >> 20} MB more after {Documents} documents than after {Mark}");
    }
}
