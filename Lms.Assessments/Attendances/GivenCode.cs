namespace Lms.Assessments.Attendances;

/// <summary>Somebody in the room gave the code of the moment.</summary>
/// <param name="Day">In the session's zone.</param>
public sealed record GivenCode(DateOnly Day, DateTimeOffset At);
