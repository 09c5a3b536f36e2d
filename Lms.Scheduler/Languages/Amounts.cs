namespace Lms.Scheduler.Languages;

/// <summary>Amounts with their units.</summary>
public sealed class Amounts(Words words)
{
    /// <summary>"34 kB", "1.2 MB": thousands, as networks are billed, never below one kilobyte.</summary>
    public string Size(long bytes) => bytes < 1_000_000
        ? words.Text("amounts.kilobytes", ("count", Math.Max(1, (long)Math.Round(bytes / 1000m))))
        : words.Text("amounts.megabytes", ("count", Math.Round(bytes / 1_000_000m, 1)));

    /// <summary>"3 of 10".</summary>
    public string Of(int done, int all) => words.Text("amounts.of", ("done", done), ("all", all));

    /// <summary>Points are kept in hundredths: 250 is "2.5".</summary>
    public string Points(int hundredths) => words.Figures.Number(hundredths / 100m);
}
