using Lms.Assessments.Nominations;

namespace Lms.Data.Nominations;

/// <summary>People put forward in one act.</summary>
/// <param name="Text">Pasted: numbers and addresses among whatever else; null where people were picked.</param>
/// <param name="People">Picked, or from an import; those the reader does not look after come back as such.</param>
/// <param name="Note">For who decides.</param>
public sealed record NominationRequest(NominationSource Source, string? Text, IReadOnlyList<Guid> People, string? Note);
