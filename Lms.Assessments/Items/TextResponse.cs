namespace Lms.Assessments.Items;

/// <summary>Words as they were typed.</summary>
public sealed record TextResponse(string Text) : Response
{
    public override bool IsBlank => string.IsNullOrWhiteSpace(Text);
}
