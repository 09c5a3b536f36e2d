namespace Lms.Assessments.Waits;

/// <summary>Somebody in line.</summary>
/// <param name="Place">The place's id.</param>
/// <param name="Limits">The limits of seats this person counts under (their institution's, and those above it).</param>
public sealed record LinePerson(Guid Place, IReadOnlyCollection<Guid> Limits);
