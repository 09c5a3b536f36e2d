using Lms.Assessments.Groups;
using Lms.Assessments.Values;

namespace Lms.Data.Groups;

/// <summary>One group with how many are in it and how much it wrote.</summary>
public sealed record GroupRow
{
    public Guid Id { get; init; }

    public Guid SessionId { get; init; }

    public int Round { get; init; }

    public int Number { get; init; }

    /// <summary>Its own name; empty = shown by its number.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it works on.</summary>
    public string? Task { get; init; }

    public string Method { get; init; } = "";

    /// <summary>"We are done."</summary>
    public DateTimeOffset? ReportedAt { get; init; }

    public long Members { get; init; }

    /// <summary>Paragraphs with a text.</summary>
    public long Paragraphs { get; init; }

    public bool IsByHand => Code.Read<GroupMethod>(Method) == GroupMethod.ByHand;
}
