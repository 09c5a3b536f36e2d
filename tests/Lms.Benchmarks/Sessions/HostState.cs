namespace Lms.Benchmarks.Sessions;

/// <summary>What a host says of itself: processor time since its start and memory now.</summary>
internal sealed record HostState(double CpuMilliseconds, double Megabytes);
