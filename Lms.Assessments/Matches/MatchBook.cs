using System.Runtime.InteropServices;

namespace Lms.Assessments.Matches;

/// <summary>
/// Known people, found by who may be the same. Made once for many questions (a file of 50,000 lines, all pairs of a register): each
/// question looks at those only who share two words of the name, the number or the address, or one word and the institution. Lines of a file may be added as they are
/// read, so that a line is compared with the lines before it. Not for several threads at once.
/// </summary>
public sealed class MatchBook
{
    // So many share Muhammad Ali in a country that comparing all with all would take minutes; then those of one institution must do.
    private const int MostCompared = 100;

    private readonly List<MatchFace> faces = [];
    private readonly Dictionary<string, List<int>> byShared = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Shared, Guid? Institution), List<int>> byInstitution = [];
    private readonly Dictionary<string, int> namesakes = new(StringComparer.Ordinal);

    public MatchBook(IEnumerable<MatchPerson> known)
    {
        foreach (var person in known)
        {
            Add(person);
        }
    }

    public int Count => faces.Count;

    public void Add(MatchPerson person)
    {
        var (face, at) = (new MatchFace(person), faces.Count);
        faces.Add(face);
        foreach (var shared in Keys(face))
        {
            At(byShared, shared).Add(at);
            At(byInstitution, (shared, person.InstitutionId)).Add(at);
        }

        foreach (var word in face.Single)
        {
            At(byInstitution, (word, person.InstitutionId)).Add(at);
        }

        foreach (var heard in face.Heard)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(namesakes, heard, out _)++;
        }
    }

    /// <summary>Who of the known may be this one, the likeliest first; never the one with the same id.</summary>
    public IReadOnlyList<Match> Find(MatchPerson wanted, int most)
    {
        var face = new MatchFace(wanted);
        return [.. Near(face)
            .Where(i => faces[i].Person.Id != wanted.Id)
            .Select(i => Likeness.Of(face, faces[i], Namesakes(face, known: 0)))
            .OfType<Match>().OrderByDescending(m => m.Points).ThenBy(m => m.Id).Take(most)];
    }

    /// <summary>All pairs of the known who may be one, the likeliest first.</summary>
    public IReadOnlyList<MatchPair> Pairs() => Pairs(_ => true, int.MaxValue);

    /// <summary>The pairs that have one of these in them, the likeliest first, and of each of these not more than so many.</summary>
    public IReadOnlyList<MatchPair> Pairs(IReadOnlySet<Guid> of, int mostOfEach) => Pairs(of.Contains, mostOfEach);

    private MatchPair[] Pairs(Func<Guid, bool> wanted, int mostOfEach)
    {
        var pairs = new List<MatchPair>();
        for (var at = 0; at < faces.Count; at++)
        {
            var one = faces[at];
            if (!wanted(one.Person.Id))
            {
                continue;
            }

            // Of two who are both wanted, the earlier one has found the pair already.
            pairs.AddRange(Near(one).Where(i => i != at && (i > at || !wanted(faces[i].Person.Id)))
                .Select(i => Pair(one, faces[i])).OfType<MatchPair>().OrderByDescending(p => p.Found.Points).Take(mostOfEach));
        }

        return [.. pairs.OrderByDescending(p => p.Found.Points).ThenBy(p => p.One).ThenBy(p => p.Other)];
    }

    private MatchPair? Pair(MatchFace one, MatchFace other)
    {
        var (first, second) = one.Person.Id.CompareTo(other.Person.Id) < 0 ? (one, other) : (other, one);
        return Likeness.Of(first, second, Namesakes(one, known: 1)) is { } found ? new MatchPair(first.Person.Id, second.Person.Id, found) : null;
    }

    private HashSet<int> Near(MatchFace face)
    {
        var near = new HashSet<int>();
        foreach (var shared in Keys(face))
        {
            if (byShared.TryGetValue(shared, out var all))
            {
                near.UnionWith(all.Count <= MostCompared ? all : byInstitution.GetValueOrDefault((shared, face.Person.InstitutionId)) ?? []);
            }
        }

        // A slip counts within an institution only, and among people of whom not all share the word.
        foreach (var word in face.Person.InstitutionId is null ? [] : face.Single)
        {
            if (byInstitution.TryGetValue((word, face.Person.InstitutionId), out var those) && those.Count <= MostCompared)
            {
                near.UnionWith(those.Where(i => faces[i].IsSlipOf(face)));
            }
        }

        return near;
    }

    private static IEnumerable<string> Keys(MatchFace face) =>
        [.. face.Shared, .. face.Email is null ? [] : new[] { "@" + face.Email }, .. face.Number is null ? [] : new[] { "#" + face.Number }];

    private int Namesakes(MatchFace face, int known) => face.Heard.Select(h => namesakes.GetValueOrDefault(h)).DefaultIfEmpty().Max() + 1 - known;

    private static List<int> At<TKey>(Dictionary<TKey, List<int>> lists, TKey key)
        where TKey : notnull
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(lists, key, out _);
        return list ??= [];
    }
}
