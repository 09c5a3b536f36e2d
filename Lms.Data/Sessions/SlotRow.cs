using Lms.Assessments.Sessions;
using Lms.Assessments.Values;

namespace Lms.Data.Sessions;

/// <summary>One slot of a stored plan.</summary>
public sealed record SlotRow
{
    public Guid Id { get; init; }

    public int Day { get; init; }

    public int Position { get; init; }

    public int Minutes { get; init; }

    public string Kind { get; init; } = "";

    public string Title { get; init; } = "";

    public string? Reference { get; init; }

    public SessionSlot Slot => new(Day, Minutes, Code.Read<SlotKind>(Kind), Title, Reference);
}
