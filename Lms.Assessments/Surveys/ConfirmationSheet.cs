using Lms.Assessments.Values;

namespace Lms.Assessments.Surveys;

/// <summary>What is stored of a confirmation: statement by statement; empty until it is answered.</summary>
public sealed record ConfirmationSheet(ValueList<ConfirmedStatement> Statements)
{
    public static readonly ConfirmationSheet Empty = new([]);

    public static ConfirmationSheet Read(string json) => CanonicalJson.Read<ConfirmationSheet>(json);

    public string ToJson() => CanonicalJson.Write(this);

    public ConfirmationAnswer? Of(string id) => Statements.FirstOrDefault(s => s.Id == id)?.Answer;
}
