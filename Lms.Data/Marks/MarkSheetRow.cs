using Lms.Assessments.Marks;
using Lms.Assessments.Values;

namespace Lms.Data.Marks;

/// <summary>One marker's sheet for one hand-in.</summary>
public sealed record MarkSheetRow
{
    public Guid SubmissionId { get; init; }

    public int Round { get; init; }

    public Guid MarkerId { get; init; }

    public string MarkerName { get; init; } = "";

    public string State { get; init; } = "";

    public string Payload { get; init; } = "";

    public int? LevelHundredths { get; init; }

    public DateTimeOffset SavedAt { get; init; }

    public DateTimeOffset? GivenAt { get; init; }

    public long ClientSeq { get; init; }

    public MarkSheetState Standing => Code.Read<MarkSheetState>(State);

    public MarkSheet Sheet => MarkSheet.Read(Payload);
}
