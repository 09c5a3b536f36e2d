namespace Lms.Scheduler.Outbox;

/// <summary>A file that goes with a mail.</summary>
/// <param name="Name">With its ending; latin letters, figures and hyphens.</param>
/// <param name="MediaType">As <c>application/pdf</c>.</param>
public sealed record LetterFile(string Name, string MediaType, byte[] Bytes);
