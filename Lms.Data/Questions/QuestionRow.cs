namespace Lms.Data.Questions;

/// <summary>A question as its deeds need it.</summary>
internal sealed record QuestionRow
{
    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    public string State { get; init; } = "";

    public int Upvotes { get; init; }

    public string? Answer { get; init; }
}
