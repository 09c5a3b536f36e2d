using Lms.Assessments.Ladders;
using Lms.Assessments.Values;

namespace Lms.Data.Ladders;

/// <summary>A line of a log as it is stored.</summary>
public sealed record LadderRow
{
    public Guid ModuleId { get; init; }

    public Guid InstitutionId { get; init; }

    public int Seq { get; init; }

    public string Step { get; init; } = "";

    public string? Evidence { get; init; }

    public string? Reason { get; init; }

    public DateTimeOffset At { get; init; }

    public Guid ActorId { get; init; }

    public string ActorName { get; init; } = "";

    public LadderEntry Entry => Evidence is null
        ? LadderEntry.TakenBack(Code.Read<LadderStep>(Step), Reason, At, ActorId)
        : LadderEntry.Set(Code.Read<LadderStep>(Step), CanonicalJson.Read<LadderEvidence>(Evidence), At, ActorId);
}
