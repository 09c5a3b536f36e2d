using Lms.Assessments.Values;

namespace Lms.Assessments.Rubrics;

/// <summary>A criterion in the words of a language, as far as it has them; what is missing is in the rubric's own.</summary>
/// <param name="HasName">Whether its name is in that language.</param>
/// <param name="HasLevels">Level by level, lowest first, whether its descriptor is; also where there is nothing to describe.</param>
public sealed record SpokenCriterion(Criterion Words, bool HasName, ValueList<bool> HasLevels)
{
    public bool IsWhole => HasName && HasLevels.All(has => has);
}
