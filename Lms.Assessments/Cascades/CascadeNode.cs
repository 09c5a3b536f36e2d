namespace Lms.Assessments.Cascades;

/// <summary>Somebody in the lineage: whom they trained, and by whom else they were trained.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Generation">1 trained here; 2 trained by them; and so on.</param>
/// <param name="Trainings">Trainings they held.</param>
/// <param name="Unnamed">Participations in those of people not known here.</param>
/// <param name="Also">Others who trained them too.</param>
/// <param name="Trained">People known here whom they trained first.</param>
public sealed record CascadeNode(Guid PersonId, int Generation, int Trainings, int Unnamed, IReadOnlyList<Guid> Also, IReadOnlyList<CascadeNode> Trained);
