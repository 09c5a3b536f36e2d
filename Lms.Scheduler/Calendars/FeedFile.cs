namespace Lms.Scheduler.Calendars;

/// <summary>A person's calendar as a file.</summary>
/// <param name="Hash">Of its content, whenever it is asked for.</param>
/// <param name="Since">Since when the content is this.</param>
public sealed record FeedFile(byte[] Bytes, string Hash, DateTimeOffset Since);
