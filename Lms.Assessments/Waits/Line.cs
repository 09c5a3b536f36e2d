namespace Lms.Assessments.Waits;

/// <summary>Who comes next. In order; passed over is only who counts under a limit that is reached, and they keep their place.</summary>
public static class Line
{
    /// <summary>The places to be offered a seat, in order, at most <paramref name="free"/>.</summary>
    /// <param name="waiting">In order of their coming.</param>
    /// <param name="left">Seats left under each limit; who counts under one that is not named is not held by it.</param>
    public static IReadOnlyList<Guid> Next(IReadOnlyList<LinePerson> waiting, int free, IReadOnlyDictionary<Guid, int> left)
    {
        var room = new Dictionary<Guid, int>(left);
        var next = new List<Guid>();
        foreach (var person in waiting)
        {
            if (next.Count >= free)
            {
                break;
            }

            if (person.Limits.Any(l => room.TryGetValue(l, out var seats) && seats <= 0))
            {
                continue;
            }

            foreach (var limit in person.Limits.Where(room.ContainsKey))
            {
                room[limit]--;
            }

            next.Add(person.Place);
        }

        return next;
    }
}
