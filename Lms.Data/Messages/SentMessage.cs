namespace Lms.Data.Messages;

/// <summary>What a trainer wrote.</summary>
/// <param name="Name">Who wrote.</param>
/// <param name="IsNote">For trainers only.</param>
public sealed record SentMessage(string Text, string Name, DateTimeOffset At, bool IsNote);
