using Lms.Assessments.Facts;
using Lms.Assessments.Values;

namespace Lms.Assessments.Cascades;

/// <summary>
/// Whom the cascade reached. People known here count once, by however many routes they were told; of the others nobody can say who was
/// told twice, so they are participations as told.
/// </summary>
/// <param name="Trainings">Trainings told.</param>
/// <param name="Trainers">People who held them.</param>
/// <param name="Known">Different people known here.</param>
/// <param name="Twice">Of those, people told by more than one training.</param>
/// <param name="Others">Participations of people not known here.</param>
/// <param name="Women">Of all participations, as told.</param>
/// <param name="Men">Of all participations, as told.</param>
/// <param name="NotStated">Participations without a sex.</param>
/// <param name="Provenances">How it is known.</param>
public sealed record CascadeReach(int Trainings, int Trainers, int Known, int Twice, int Others, int Women, int Men, int NotStated, ValueList<Provenance> Provenances)
{
    /// <summary>Known people once, and the others as told.</summary>
    public int Reached => Known + Others;

    public static CascadeReach Of(IReadOnlyList<CascadeEvent> events)
    {
        var routes = events.SelectMany(e => e.Known.Distinct()).CountBy(p => p).ToList();
        var (women, men) = (events.Sum(e => e.Split?.Women ?? 0), events.Sum(e => e.Split?.Men ?? 0));
        return new CascadeReach(
            events.Count,
            events.DistinctBy(e => e.TrainerId).Count(),
            routes.Count,
            routes.Count(r => r.Value > 1),
            events.Sum(e => e.GroupSize - e.Known.Distinct().Count()),
            women,
            men,
            events.Sum(e => e.GroupSize) - women - men,
            events.Select(e => e.Provenance).Distinct().Order().ToValueList());
    }
}
