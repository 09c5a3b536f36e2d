namespace Lms.Assessments.Sessions;

/// <summary>A trainer's word to everybody, and when it came.</summary>
public sealed record RoomMessage(string Text, string Name, DateTimeOffset At);
