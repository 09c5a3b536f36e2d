using Lms.Assessments.Items;

namespace Lms.Assessments.Attempts;

/// <summary>The newest known answer to an item and when the server had it.</summary>
public sealed record Answer(Response Response, long ClientSeq, DateTimeOffset At);
