using Lms.Assessments.Values;

namespace Lms.Assessments.Items;

/// <summary>Any number of choices, kept in the order of their ids: the order of clicking means nothing.</summary>
public sealed record ChoicesResponse : Response
{
    public ChoicesResponse(IEnumerable<string> choices) => Choices = choices.Order(StringComparer.Ordinal).ToValueList();

    public ValueList<string> Choices { get; }

    public override bool IsBlank => Choices.Count == 0;
}
