namespace Lms.Assessments.Cascades;

/// <summary>Who trained whom. Everybody stands once, under the one who trained them first; a circle ends where it began.</summary>
public static class CascadeTree
{
    public static IReadOnlyList<CascadeNode> Of(IReadOnlyList<CascadeEvent> events)
    {
        var ordered = events.OrderBy(e => e.HeldOn).ThenBy(e => e.Id).ToList();
        var held = ordered.ToLookup(e => e.TrainerId);
        var first = new Dictionary<Guid, Guid>();
        var also = new Dictionary<Guid, HashSet<Guid>>();
        foreach (var (trainer, person) in ordered.SelectMany(e => e.Known.Distinct().Where(p => p != e.TrainerId).Select(p => (e.TrainerId, p))))
        {
            if (first.TryGetValue(person, out var already))
            {
                if (already != trainer) (also.TryGetValue(person, out var others) ? others : also[person] = []).Add(trainer);
            }
            else if (!Above(trainer, person))
            {
                first.Add(person, trainer);
            }
        }

        var below = first.ToLookup(f => f.Value, f => f.Key);
        return [.. ordered.Select(e => e.TrainerId).Distinct().Where(t => !first.ContainsKey(t)).Select(t => Node(t, 1))];

        // Whether the person stands above their trainer: then this training closes a circle and makes no lineage.
        bool Above(Guid trainer, Guid person)
        {
            for (var at = trainer; ; )
            {
                if (at == person) return true;
                if (!first.TryGetValue(at, out var up)) return false;
                at = up;
            }
        }

        CascadeNode Node(Guid person, int generation) => new(
            person,
            generation,
            held[person].Count(),
            held[person].Sum(e => e.GroupSize - e.Known.Distinct().Count()),
            also.TryGetValue(person, out var others) ? [.. others] : [],
            [.. below[person].Select(p => Node(p, generation + 1))]);
    }
}
