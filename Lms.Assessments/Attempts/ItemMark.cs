namespace Lms.Assessments.Attempts;

/// <summary>What an item got (basis points of it, 0 to 10,000), against which version of its key.</summary>
public sealed record ItemMark(string ItemId, string ItemVersion, int Share);
