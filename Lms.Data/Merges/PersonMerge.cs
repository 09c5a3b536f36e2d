using Lms.Assessments.Merges;
using Lms.Assessments.Values;

namespace Lms.Data.Merges;

/// <summary>One merge, as it is kept.</summary>
public sealed record PersonMerge
{
    public Guid Id { get; init; }

    public Guid KeptId { get; init; }

    public Guid AwayId { get; init; }

    public string Kept { get; init; } = "";

    public string Away { get; init; } = "";

    public string Merged { get; init; } = "";

    public string Columns { get; init; } = "[]";

    public string Facts { get; init; } = "[]";

    public string Seats { get; init; } = "[]";

    public DateTimeOffset MergedAt { get; init; }

    public Guid MergedBy { get; init; }

    public DateTimeOffset? UndoneAt { get; init; }

    public MergeDetails KeptBefore => CanonicalJson.Read<MergeDetails>(Kept);

    public MergeDetails AwayBefore => CanonicalJson.Read<MergeDetails>(Away);

    public MergeDetails KeptAfter => CanonicalJson.Read<MergeDetails>(Merged);

    public ValueList<MovedRows> Rows => CanonicalJson.Read<ValueList<MovedRows>>(Columns);

    public ValueList<CorrectedFact> Corrected => CanonicalJson.Read<ValueList<CorrectedFact>>(Facts);

    public MergedSeats Doubles => MergedSeats.Read(Seats);
}
