namespace Lms.Benchmarks.Sessions;

/// <summary>What one counted poll of a scene showed.</summary>
/// <param name="CpuMilliseconds">Of the server's process, from the second after opening to the second after the last answer.</param>
/// <param name="Compiled">Milliseconds the server's runtime compiled in that time.</param>
/// <param name="Acknowledged">Milliseconds, one for each voter who was answered.</param>
/// <param name="Seen">Milliseconds, one for each voter who saw the vote counted.</param>
internal sealed record CountedPoll(
    double CpuMilliseconds, long Delivered, double Compiled, int Lost, int Double, int Refused, IReadOnlyList<double> Acknowledged, IReadOnlyList<double> Seen);
