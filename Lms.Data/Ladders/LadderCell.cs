using Lms.Assessments.Figures;
using Lms.Assessments.Ladders;

namespace Lms.Data.Ladders;

/// <summary>One module in one ministry, with its log and what sessions show.</summary>
public sealed record LadderCell(LadderModule Module, LadderPlace Place, IReadOnlyList<LadderRow> Log, SessionTally Sessions, MonthSpan Months, IReadOnlyDictionary<string, Guid> Folders)
{
    public Ladder Ladder { get; } = Ladder.Fold(Log.OrderBy(l => l.Seq).Select(l => l.Entry));
}
