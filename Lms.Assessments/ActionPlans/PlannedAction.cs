namespace Lms.Assessments.ActionPlans;

/// <summary>One action as its participant writes it.</summary>
/// <param name="Text">What they will do.</param>
/// <param name="ByOn">By when; null while it is not said.</param>
/// <param name="Sign">How one will know that it was done.</param>
public sealed record PlannedAction(string Text, DateOnly? ByOn, string Sign)
{
    public static PlannedAction Empty { get; } = new("", null, "");

    public bool IsEmpty => this == Empty;
}
