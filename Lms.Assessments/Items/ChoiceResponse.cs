namespace Lms.Assessments.Items;

/// <summary>One choice, by id; also <c>true</c> or <c>false</c>. Empty is blank.</summary>
public sealed record ChoiceResponse(string Choice) : Response
{
    public override bool IsBlank => Choice.Length == 0;
}
