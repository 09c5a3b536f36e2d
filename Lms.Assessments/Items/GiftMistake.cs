namespace Lms.Assessments.Items;

/// <summary>Ends the reading of one question; becomes a <see cref="GiftError"/>.</summary>
internal sealed class GiftMistake(int line, string reason) : Exception(reason)
{
    public int Line { get; } = line;
}
