namespace Lms.Assessments.Items;

/// <summary>
/// An option of a multiple choice. <paramref name="WeightPpm"/> is what choosing it adds, in millionths of the item:
/// positive for right ones (together 1,000,000), negative for wrong ones. Millionths, because thirds must add up again.
/// </summary>
public sealed record WeightedOption(string Id, string Text, int WeightPpm);
