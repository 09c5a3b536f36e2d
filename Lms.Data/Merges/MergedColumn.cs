using Lms.Assessments.Merges;

namespace Lms.Data.Merges;

/// <summary>A column that points at a person and goes with them.</summary>
/// <param name="Name"><c>Vote.PersonId</c>; stands in the log.</param>
/// <param name="Find">The rows of <c>@from</c>, each told whether a key of <c>@to</c> is in its way (<see cref="FoundRow"/>).</param>
/// <param name="Move">Gives one row of <c>@from</c>, by its key, to <c>@to</c>.</param>
/// <param name="Since">Gives those of <c>@from</c> in the cohorts <c>@cohorts</c> to <c>@to</c>: what came to a moved enrolment after the merge goes back with it.</param>
internal sealed record MergedColumn(string Name, MergeThing Thing, string Find, string Move, string? Since = null);
