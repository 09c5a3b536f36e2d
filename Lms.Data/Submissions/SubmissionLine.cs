using Lms.Assessments.Submissions;

namespace Lms.Data.Submissions;

/// <summary>One person who is asked for an assignment, with their submission if there is one.</summary>
public sealed record SubmissionLine
{
    public Guid EnrolmentId { get; init; }

    public Guid PersonId { get; init; }

    public string NativeName { get; init; } = "";

    public string LatinName { get; init; } = "";

    public string Institution { get; init; } = "";

    public Guid? SubmissionId { get; init; }

    public string? Code { get; init; }

    public string? State { get; init; }

    public int? Round { get; init; }

    public DateTimeOffset? HandedInAt { get; init; }

    public int? LateSeconds { get; init; }

    public int? LevelHundredths { get; init; }

    public int? Levels { get; init; }

    public int? PointsHundredths { get; init; }

    public int? MaxPointsHundredths { get; init; }

    public Guid? GroupId { get; init; }

    public int? GroupNumber { get; init; }

    public string? GroupName { get; init; }

    public bool IsBlind { get; init; }

    /// <summary>True where only <see cref="Code"/> says which work it is: names and places are empty then.</summary>
    public bool IsHidden => Standing is { } state && BlindRule.Hides(IsBlind, state);

    /// <summary>The same without whose it is, where that is not to be known.</summary>
    internal SubmissionLine ForMarkers() => IsHidden
        ? this with { EnrolmentId = Guid.Empty, PersonId = Guid.Empty, NativeName = "", LatinName = "", Institution = "", GroupId = null, GroupNumber = null, GroupName = null }
        : this;

    public SubmissionState? Standing => State is { } state ? Assessments.Values.Code.Read<SubmissionState>(state) : null;
}
