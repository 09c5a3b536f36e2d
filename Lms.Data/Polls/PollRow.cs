using Lms.Assessments.Items;
using Lms.Assessments.Polls;
using Lms.Assessments.Values;

namespace Lms.Data.Polls;

/// <summary>A poll as it is stored.</summary>
public sealed record PollRow
{
    public Guid Id { get; init; }

    public Guid SessionId { get; init; }

    /// <summary>In the session, from 1.</summary>
    public int Number { get; init; }

    /// <summary>The module's own poll it was made from.</summary>
    public string? Code { get; init; }

    public string Kind { get; init; } = "";

    public string Text { get; init; } = "";

    /// <summary>JSON list.</summary>
    public string Options { get; init; } = "[]";

    public bool Anonymous { get; init; }

    public bool MayChange { get; init; }

    public bool Moderated { get; init; }

    /// <summary>Quiz: the frozen item as JSON.</summary>
    public string? ItemJson { get; init; }

    public int? Seconds { get; init; }

    public bool SpeedPoints { get; init; }

    public string State { get; init; } = "";

    public DateTimeOffset? OpenedAt { get; init; }

    public DateTimeOffset? ClosesAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public DateTimeOffset? ShownAt { get; init; }

    public int Voters { get; init; }

    /// <summary>The poll the core knows.</summary>
    public Poll ToPoll() => new()
    {
        Kind = Assessments.Values.Code.Read<PollKind>(Kind),
        Text = Text,
        Options = CanonicalJson.Read<ValueList<string>>(Options),
        Anonymous = Anonymous,
        MayChange = MayChange,
        Moderated = Moderated,
        Item = ItemJson is null ? null : ItemVersion.Read(ItemJson).Item,
        Seconds = Seconds,
        SpeedPoints = SpeedPoints,
        State = Assessments.Values.Code.Read<PollState>(State),
        OpenedAt = OpenedAt,
        ClosesAt = ClosesAt,
        ClosedAt = ClosedAt,
        ShownAt = ShownAt,
    };
}
