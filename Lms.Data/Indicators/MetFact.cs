using Lms.Assessments.Facts;

namespace Lms.Data.Indicators;

/// <summary>A person met a version: the deciding fact, with the least certain provenance of all that was needed.</summary>
internal sealed record MetFact(int Series, Guid Person, Fact Fact);
