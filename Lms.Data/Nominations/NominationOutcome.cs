using Lms.Assessments.Nominations;

namespace Lms.Data.Nominations;

/// <summary>What became of one person of a list.</summary>
/// <param name="Place">In line, where there was no seat.</param>
/// <param name="Code">Of the rule that said no.</param>
public sealed record NominationOutcome(NominationVerdict Verdict, Guid? PersonId, int? Place = null, string? Code = null);
