namespace Lms.Assessments.Matches;

/// <summary>Two people of one register who may be one.</summary>
/// <param name="One">The smaller id of the two, so that a pair is one pair whoever is looked at first.</param>
/// <param name="Found">What speaks for it; its id is that of <paramref name="Other"/>.</param>
public sealed record MatchPair(Guid One, Guid Other, Match Found);
