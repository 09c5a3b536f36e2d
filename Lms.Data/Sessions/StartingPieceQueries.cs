using Lms.Assessments.Sessions;

namespace Lms.Data.Sessions;

/// <summary>What a slot of a plan may bring onto the console: the module's lessons and polls. Who may see the cohort is asked before.</summary>
public sealed class StartingPieceQueries(Db db)
{
    /// <summary>Lessons first, then polls.</summary>
    public Task<IReadOnlyList<StartingPiece>> OfCohort(Guid cohortId) => db.ListPieces(cohortId);
}
