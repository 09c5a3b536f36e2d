using Lms.Assessments.Aggregates;
using Lms.Assessments.Facts;

namespace Lms.Assessments.Cascades;

/// <summary>A training of the cascade as it counts.</summary>
/// <param name="Known">People known here who were in it, by person.</param>
public sealed record CascadeEvent(Guid Id, Guid TrainerId, DateOnly HeldOn, int GroupSize, SexSplit? Split, Provenance Provenance, IReadOnlyList<Guid> Known);
