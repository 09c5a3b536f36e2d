using Lms.Assessments.Rules;

namespace Lms.Assessments.Groups;

/// <summary>
/// Who sits with whom. Pure: the same people, method and seed give the same groups on every machine. Whatever the method, everybody is
/// in exactly one group and sizes differ by at most one.
/// </summary>
public static class GroupForming
{
    /// <summary>More could not report back in an hour.</summary>
    public const int MostGroups = 100;

    public const int LongestTask = 300;
    public const int LongestName = 100;

    /// <summary>
    /// The groups, in order; for <see cref="GroupMethod.ByHand"/> all empty. Throws <c>group.count</c> with the largest number allowed:
    /// at least one group, and nobody's group empty.
    /// </summary>
    /// <param name="seed">Chance, drawn by the caller.</param>
    public static IReadOnlyList<IReadOnlyList<Guid>> Form(IReadOnlyCollection<GroupPerson> people, GroupMethod method, int count, ulong seed)
    {
        var most = method == GroupMethod.ByHand ? MostGroups : Math.Min(people.Count, MostGroups);
        if (people.Count == 0 && method != GroupMethod.ByHand) throw new RuleBroken("group.nobody");
        if (count < 1 || count > most) throw new RuleBroken("group.count", most);
        var shuffled = new Shuffle(seed).Of(people.OrderBy(p => p.Person));
        return method switch
        {
            GroupMethod.ByHand => Empty(count),
            GroupMethod.Random => Deal(shuffled, count),
            GroupMethod.MixInstitutions => Deal(Together(shuffled, p => p.Institution), count),
            GroupMethod.SexBalance => Deal(Together(shuffled, p => p.Sex), count),
            GroupMethod.SameInstitution => Colleagues(shuffled, count),
            _ => throw new ArgumentOutOfRangeException(nameof(method)),
        };
    }

    /// <summary>Which group somebody who comes later is offered: the smallest, of equal ones the first. Null without groups.</summary>
    /// <param name="sizes">People in each group, in order.</param>
    public static int? Smallest(IReadOnlyList<int> sizes) => sizes.Count == 0 ? null : sizes.Index().MinBy(s => s.Item).Index;

    /// <summary>What they work on, or null. Throws <c>group.task</c> with the limit.</summary>
    public static string? Task(string? typed)
    {
        var task = Line(typed);
        return task.Length <= LongestTask ? (task.Length == 0 ? null : task) : throw new RuleBroken("group.task", LongestTask);
    }

    /// <summary>A group's own name; empty = shown by its number. Throws <c>group.name</c> with the limit.</summary>
    public static string Name(string? typed)
    {
        var name = Line(typed);
        return name.Length <= LongestName ? name : throw new RuleBroken("group.name", LongestName);
    }

    private static string Line(string? typed) => (typed ?? "").ReplaceLineEndings(" ").Trim();

    private static List<Guid>[] Empty(int count) => [.. Enumerable.Range(0, count).Select(_ => new List<Guid>())];

    /// <summary>
    /// One by one around the table. Where alike people stand next to one another, any two groups differ by at most one in each kind
    /// too: as near to everybody's shares as whole people can be.
    /// </summary>
    private static List<Guid>[] Deal(IEnumerable<GroupPerson> people, int count)
    {
        var groups = Empty(count);
        foreach (var (i, person) in people.Index()) groups[i % count].Add(person.Person);
        return groups;
    }

    private static IEnumerable<GroupPerson> Together<T>(IReadOnlyList<GroupPerson> shuffled, Func<GroupPerson, T> kind) =>
        shuffled.GroupBy(kind).SelectMany(g => g);

    /// <summary>
    /// Largest institution first, into the group it fits most tightly; one that fits nowhere fills the emptiest and goes on. Each
    /// such cut fills a group, so that fewer institutions are cut than there are groups.
    /// </summary>
    private static List<Guid>[] Colleagues(IReadOnlyList<GroupPerson> shuffled, int count)
    {
        var groups = Empty(count);
        var (least, larger) = Math.DivRem(shuffled.Count, count);
        int Room(int g) => least + (g < larger ? 1 : 0) - groups[g].Count;
        foreach (var office in shuffled.GroupBy(p => p.Institution).OrderByDescending(o => o.Count()))
        {
            var left = new Queue<Guid>(office.Select(p => p.Person));
            while (left.Count > 0)
            {
                var fits = Enumerable.Range(0, count).Where(g => Room(g) >= left.Count).ToList();
                var into = fits.Count > 0 ? fits.MinBy(Room) : Enumerable.Range(0, count).MaxBy(Room);
                for (var room = Room(into); room > 0 && left.Count > 0; room--) groups[into].Add(left.Dequeue());
            }
        }

        return groups;
    }
}
