using Lms.Assessments.Matches;

namespace Lms.Data.Matches;

/// <summary>A suggestion with the person it is about.</summary>
public sealed record MatchRow(Match Match, MatchNamed Person);
