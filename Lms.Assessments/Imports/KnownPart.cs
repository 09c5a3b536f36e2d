namespace Lms.Assessments.Imports;

/// <summary>That somebody is on the list of a training, and whether they completed it.</summary>
public sealed record KnownPart(Guid CohortId, Guid PersonId, bool Completed);
