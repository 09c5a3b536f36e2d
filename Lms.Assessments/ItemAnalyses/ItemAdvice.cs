namespace Lms.Assessments.ItemAnalyses;

/// <param name="Option">The option it is about.</param>
/// <param name="Finding">The groups it is about.</param>
public sealed record ItemAdvice(ItemAdviceKind Kind, string? Option = null, FairnessFinding? Finding = null);
