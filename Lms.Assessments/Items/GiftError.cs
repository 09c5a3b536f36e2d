namespace Lms.Assessments.Items;

/// <summary>Why a question of a file was not read: its line (from 1), its id if it has one, and the reason in plain words for its author.</summary>
public sealed record GiftError(int Line, string? ItemId, string Reason)
{
    public override string ToString() => ItemId is null ? $"line {Line}: {Reason}" : $"line {Line}, {ItemId}: {Reason}";
}
