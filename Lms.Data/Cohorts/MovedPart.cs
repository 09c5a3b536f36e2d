namespace Lms.Data.Cohorts;

/// <summary>Where a session or an assignment goes.</summary>
/// <param name="Version">The one its new time was reckoned from.</param>
/// <param name="Local"><c>YYYY-MM-DDTHH:mm</c> on the wall of its zone.</param>
/// <param name="At">Its start, or when it is due.</param>
/// <param name="EndsAt">End of its last day; of an assignment the same as <paramref name="At"/>.</param>
public sealed record MovedPart(Guid Id, int Version, string Local, DateTimeOffset At, DateTimeOffset EndsAt);
