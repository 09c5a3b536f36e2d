namespace Lms.Assessments.Items;

/// <summary>Something to choose, to order or to match: the id is stored with answers, the text is shown.</summary>
public sealed record Option(string Id, string Text);
