using Lms.Assessments.Submissions;
using Lms.Assessments.Values;

namespace Lms.Data.Outbox;

/// <summary>What the mails about a piece of work tell one of its people.</summary>
public sealed record MarkMail
{
    public Guid SubmissionId { get; init; }

    public string Title { get; init; } = "";

    public string ModuleTitle { get; init; } = "";

    public string State { get; init; } = "";

    public int? LevelHundredths { get; init; }

    public int? Levels { get; init; }

    public int? PointsHundredths { get; init; }

    public int? MaxPointsHundredths { get; init; }

    public SubmissionState Standing => Code.Read<SubmissionState>(State);
}
