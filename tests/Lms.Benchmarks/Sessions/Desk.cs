namespace Lms.Benchmarks.Sessions;

/// <summary>One person who may join the session, with the ticket that says so.</summary>
/// <param name="Cookie">The whole Cookie header.</param>
internal sealed record Desk(Guid Person, string Cookie);
