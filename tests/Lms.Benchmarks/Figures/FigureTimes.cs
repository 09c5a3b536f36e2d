using Lms.Benchmarks.Sessions;

namespace Lms.Benchmarks.Figures;

/// <summary>How long questions took, and how much of the processors' time they used: what they would take where nobody else computes.</summary>
internal sealed record FigureTimes(Percentiles Waited, Percentiles Worked)
{
    public override string ToString() => $"waited {Waited}, worked {Worked}";
}
