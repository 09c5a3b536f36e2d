namespace Lms.Assessments.Mentorships;

/// <summary>
/// Proposes mentors for people who have none. Nobody gets more people than they said they would have, nobody mentors themselves, and
/// the same question has the same answer, whatever order rows came in. By load, each person goes to the mentor with the fewest people;
/// by language, to the one with the fewest of those who speak their language, and where those are full, somebody placed before may
/// go to another mentor who speaks theirs: no person is left out whom some arrangement could place.
/// </summary>
public sealed class Pairing
{
    private readonly IReadOnlyList<PairingPerson> people;
    private readonly IReadOnlyList<PairingMentor> mentors;
    private readonly PairingMethod method;
    private readonly Dictionary<Guid, Guid> given = [];

    private Pairing(IEnumerable<PairingPerson> people, IEnumerable<PairingMentor> mentors, PairingMethod method)
    {
        this.method = method;
        this.mentors = [.. mentors.OrderBy(m => m.PersonId)];
        // Those whom few can take come first; the rest by id, since a list by name would sort otherwise in another language.
        this.people = [.. people.OrderBy(p => this.mentors.Count(m => Suits(p, m))).ThenBy(p => p.EnrolmentId)];
    }

    /// <param name="method">By load or by language; by hand is not proposed.</param>
    public static IReadOnlyList<Paired> Propose(IEnumerable<PairingPerson> people, IEnumerable<PairingMentor> mentors, PairingMethod method)
    {
        if (method == PairingMethod.ByHand)
        {
            throw new ArgumentOutOfRangeException(nameof(method));
        }

        var pairing = new Pairing(people, mentors, method);
        foreach (var person in pairing.people)
        {
            pairing.Place(person, []);
        }

        // By id, so that the same people give the same list whatever order they were read in.
        return [.. pairing.people.Select(pairing.Result).OrderBy(p => p.EnrolmentId)];
    }

    private bool Place(PairingPerson person, HashSet<Guid> asked)
    {
        var fitting = mentors.Where(m => Suits(person, m)).OrderBy(Load).ThenBy(m => m.Languages.Count).ThenBy(m => m.PersonId).ToList();
        if (fitting.Find(m => Load(m) < m.MaxPeople) is { } free)
        {
            given[person.EnrolmentId] = free.PersonId;
            return true;
        }

        // All are full: ask those they were given whether another mentor would do for them (augmenting paths, Kuhn 1955).
        foreach (var mentor in fitting.Where(m => asked.Add(m.PersonId)))
        {
            foreach (var other in people.Where(p => given.TryGetValue(p.EnrolmentId, out var theirs) && theirs == mentor.PersonId))
            {
                if (Place(other, asked))
                {
                    given[person.EnrolmentId] = mentor.PersonId;
                    return true;
                }
            }
        }

        return false;
    }

    private int Load(PairingMentor mentor) => mentor.People + given.Values.Count(v => v == mentor.PersonId);

    private bool Suits(PairingPerson person, PairingMentor mentor) =>
        mentor.PersonId != person.PersonId && (method != PairingMethod.Language || mentor.Speaks(person.Language));

    private Paired Result(PairingPerson person)
    {
        if (given.TryGetValue(person.EnrolmentId, out var mentorId))
        {
            return new Paired(person.EnrolmentId, mentorId, method == PairingMethod.Language ? PairingReason.SpeaksLanguage : PairingReason.FewestPeople, Load(mentors.Single(m => m.PersonId == mentorId)));
        }

        var none = mentors.Count == 0 ? PairingReason.NoMentor
            : method != PairingMethod.Language ? PairingReason.AllFull
            : mentors.Any(m => Suits(person, m)) ? PairingReason.SpeakersFull
            : PairingReason.NobodySpeaks;
        return new Paired(person.EnrolmentId, null, none, 0);
    }
}
