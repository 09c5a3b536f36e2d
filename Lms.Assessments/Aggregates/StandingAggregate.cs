namespace Lms.Assessments.Aggregates;

/// <summary>A figure from outside that stands now.</summary>
/// <param name="ChainKey">As it was stored: the figure it began as, whatever was corrected since.</param>
/// <param name="Number">Of its row within the chain.</param>
public sealed record StandingAggregate(Guid Id, string ChainKey, int Number, AggregateEntry Entry);
