using Lms.Assessments.Sessions;
using Lms.Assessments.Values;

namespace Lms.Data.Sessions;

/// <summary>One session of a series' pattern, as stored.</summary>
public sealed record PatternRow
{
    public int Number { get; init; }

    public int OffsetDays { get; init; }

    public string LocalTime { get; init; } = "";

    public int LengthMinutes { get; init; }

    public string Mode { get; init; } = "";

    public string Title { get; init; } = "";

    public PatternSession Session => new(Number, OffsetDays, LocalTime, LengthMinutes, Code.Read<SessionMode>(Mode), Title);
}
