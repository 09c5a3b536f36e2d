using Lms.Assessments.Mentorships;
using Lms.Assessments.Values;

namespace Lms.Assessments.Tests.Mentorships;

public class PairingTests
{
    [Fact]
    public void By_load_everybody_goes_to_the_one_with_the_fewest()
    {
        var (busy, free) = (Mentor(1, 3, 9, "en"), Mentor(2, 1, 9, "en"));
        var paired = Pairing.Propose([.. Enumerable.Range(1, 4).Select(n => Person(n, "tg"))], [busy, free], PairingMethod.Load);
        // Three against one: two to the free one, then turn by turn.
        Assert.Equal((3, 1), (paired.Count(p => p.MentorId == free.PersonId), paired.Count(p => p.MentorId == busy.PersonId)));
        Assert.All(paired, p => Assert.Equal(PairingReason.FewestPeople, p.Reason));
        Assert.All(paired, p => Assert.Equal(4, p.PeopleAfter));
    }

    [Fact]
    public void By_language_nobody_is_given_who_does_not_speak_it_and_the_country_does_not_matter()
    {
        var mentor = Mentor(1, 0, 5, "fa", "ru");
        var paired = Pairing.Propose([Person(1, "fa-AF"), Person(2, "ta"), Person(3, "ru")], [mentor], PairingMethod.Language);
        Assert.Equal([PairingReason.SpeaksLanguage, PairingReason.NobodySpeaks, PairingReason.SpeaksLanguage], paired.Select(p => p.Reason));
    }

    [Fact]
    public void A_limit_holds_and_it_is_said_who_is_left_and_why()
    {
        Assert.Equal([PairingReason.FewestPeople, PairingReason.AllFull], Pairing.Propose([Person(1, "en"), Person(2, "en")], [Mentor(1, 1, 2, "en")], PairingMethod.Load).Select(p => p.Reason));
        Assert.Equal(PairingReason.SpeakersFull, Pairing.Propose([Person(1, "en")], [Mentor(1, 2, 2, "en"), Mentor(2, 0, 2, "ky")], PairingMethod.Language).Single().Reason);
        Assert.Equal(PairingReason.NoMentor, Pairing.Propose([Person(1, "en")], [], PairingMethod.Language).Single().Reason);
    }

    [Fact]
    public void Somebody_placed_before_moves_where_that_makes_room_for_one_whom_only_their_mentor_understands()
    {
        var (both, russian) = (Mentor(1, 0, 1, "ru", "ky"), Mentor(2, 0, 2, "ru"));
        var paired = Pairing.Propose([Person(1, "ru"), Person(2, "ru"), Person(3, "ky")], [both, russian], PairingMethod.Language);
        Assert.All(paired, p => Assert.NotNull(p.MentorId));
        Assert.Equal(both.PersonId, paired[2].MentorId);
    }

    [Fact]
    public void Nobody_mentors_themselves()
    {
        var mentor = Mentor(7, 0, 3, "en");
        Assert.Null(Pairing.Propose([new PairingPerson(Id(1), mentor.PersonId, "en")], [mentor], PairingMethod.Load).Single().MentorId);
    }

    [Fact]
    public void As_many_are_placed_as_any_arrangement_could_place_whatever_order_the_rows_came_in()
    {
        string[] tongues = ["en", "ru", "ky", "tg"];
        var random = new Draw(20261201);
        for (var round = 0; round < 400; round++)
        {
            PairingPerson[] people = [.. Enumerable.Range(1, 1 + random.Next(6)).Select(n => Person(n, tongues[random.Next(4)]))];
            PairingMentor[] mentors = [.. Enumerable.Range(1, random.Next(4)).Select(n => Mentor(n, random.Next(2), 1 + random.Next(3), [.. tongues.Where(_ => random.Next(2) == 0).DefaultIfEmpty("en")]))];
            var paired = Pairing.Propose(people, mentors, PairingMethod.Language);
            Assert.Equal(Most(people, mentors, [.. mentors.Select(m => m.MaxPeople - m.People)]), paired.Count(p => p.MentorId is not null));
            Assert.All(mentors, m => Assert.True(m.People >= m.MaxPeople || m.People + paired.Count(p => p.MentorId == m.PersonId) <= m.MaxPeople));
            Assert.All(paired.Where(p => p.MentorId is not null), p => Assert.True(mentors.Single(m => m.PersonId == p.MentorId).Speaks(people.Single(x => x.EnrolmentId == p.EnrolmentId).Language)));
            Assert.Equal(paired, Pairing.Propose(people.Reverse(), mentors.Reverse(), PairingMethod.Language));
        }
    }

    // By trying everything: the oracle for small pools.
    private static int Most(ReadOnlySpan<PairingPerson> people, PairingMentor[] mentors, int[] room)
    {
        if (people.IsEmpty)
        {
            return 0;
        }

        var best = Most(people[1..], mentors, room);
        for (var m = 0; m < mentors.Length; m++)
        {
            if (room[m] > 0 && mentors[m].Speaks(people[0].Language) && mentors[m].PersonId != people[0].PersonId)
            {
                room[m]--;
                best = Math.Max(best, 1 + Most(people[1..], mentors, room));
                room[m]++;
            }
        }

        return best;
    }

    private static PairingPerson Person(int n, string language) => new(Id(n), Id(1000 + n), language);

    private static PairingMentor Mentor(int n, int people, int most, params string[] languages) => new(Id(2000 + n), people, most, languages.ToValueList());

    private static Guid Id(int n) => new(n, 0, 0, new byte[8]);

    // A generator of its own, so that a failing round is the same round again.
    private sealed class Draw(uint seed)
    {
        private uint state = seed;

        public int Next(int below) => (int)((state = (state * 1664525) + 1013904223) >> 8) % below;
    }
}
