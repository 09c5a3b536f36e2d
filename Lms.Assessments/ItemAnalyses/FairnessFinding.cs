using Lms.Assessments.Statistics;

namespace Lms.Assessments.ItemAnalyses;

/// <summary>An item held against two groups: the largest group of the form is the reference, each other one is focal in turn.</summary>
/// <param name="Result">Null where nobody of equal score answered differently enough for a ratio.</param>
public sealed record FairnessFinding(FairnessBy By, string Reference, string Focal, int ReferencePeople, int FocalPeople, MantelHaenszel? Result)
{
    public bool IsToBeLookedAt => Result is { Class: not FairnessClass.A };
}
