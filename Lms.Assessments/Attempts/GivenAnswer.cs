using Lms.Assessments.Items;

namespace Lms.Assessments.Attempts;

/// <summary>An answer as it is sent with a submit, with the browser's count of the change that made it.</summary>
public sealed record GivenAnswer(string ItemId, long ClientSeq, Response Response);
