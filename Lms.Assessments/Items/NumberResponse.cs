namespace Lms.Assessments.Items;

/// <summary>A number as it was typed, in any digits; <see cref="NumberText"/> reads it. Text that is no number is kept and marked wrong.</summary>
public sealed record NumberResponse(string Number) : Response
{
    public override bool IsBlank => string.IsNullOrWhiteSpace(Number);
}
