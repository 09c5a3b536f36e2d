using Lms.Assessments.Matches;

namespace Lms.Data.Matches;

/// <summary>Two people who may be one, by name.</summary>
public sealed record MatchPairRow(Match Found, MatchNamed One, MatchNamed Other);
