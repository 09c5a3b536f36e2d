namespace Lms.Assessments.Imports;

/// <summary>A training that was imported before.</summary>
public sealed record KnownTraining(string Key, Guid CohortId, Guid ModuleId, DateOnly StartedOn, DateOnly EndedOn);
