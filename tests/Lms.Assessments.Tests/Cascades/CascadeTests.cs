using Lms.Assessments.Aggregates;
using Lms.Assessments.Cascades;
using Lms.Assessments.Facts;
using Lms.Assessments.People;
using Lms.Assessments.Rules;

namespace Lms.Assessments.Tests.Cascades;

public sealed class CascadeTests
{
    private static readonly DateOnly Day = new(2026, 11, 1);
    private static readonly CascadeTold Told = new() { HeldOn = Day, Place = "Khujand", GroupSize = 20, Provenance = Provenance.Declared };

    [Fact]
    public void A_person_trained_by_two_routes_counts_once_and_stands_under_who_trained_them_first()
    {
        CascadeEvent[] events = [Event(1, 1, 10, [3, 4]), Event(2, 2, 30, [3]), Event(3, 3, 5, [])];
        var reach = CascadeReach.Of(events);
        Assert.Equal((3, 3, 2, 1, 42, 44), (reach.Trainings, reach.Trainers, reach.Known, reach.Twice, reach.Others, reach.Reached));

        var roots = CascadeTree.Of(events);
        Assert.Equal([P(1), P(2)], roots.Select(r => r.PersonId));
        var third = roots[0].Trained[0];
        Assert.Equal((P(3), 2, 1, 5), (third.PersonId, third.Generation, third.Trainings, third.Unnamed));
        Assert.Equal([P(2)], third.Also);
        Assert.Empty(roots[1].Trained);
    }

    [Fact]
    public void A_circle_of_trainers_ends_where_it_began()
    {
        var roots = CascadeTree.Of([Event(1, 1, 5, [2]), Event(2, 2, 5, [3]), Event(3, 3, 5, [1, 3])]);
        var one = Assert.Single(roots);
        Assert.Equal(P(3), one.Trained[0].Trained[0].PersonId);
        Assert.Empty(one.Trained[0].Trained[0].Trained);
    }

    [Fact]
    public void Sexes_are_as_told_and_the_rest_is_not_stated()
    {
        var reach = CascadeReach.Of([Event(1, 1, 10, []) with { Split = new SexSplit(6, 3) }, Event(2, 1, 4, []) with { Provenance = Provenance.Partner }]);
        Assert.Equal((6, 3, 5), (reach.Women, reach.Men, reach.NotStated));
        Assert.Equal([Provenance.Declared, Provenance.Partner], reach.Provenances);
        Assert.Equal(0, CascadeReach.Of([]).Reached);
    }

    [Theory]
    [InlineData(ParticipantCategory.FaithLeader, InstitutionKind.Ministry, Provenance.Partner)]
    [InlineData(ParticipantCategory.CsoStaff, InstitutionKind.Office, Provenance.Partner)]
    [InlineData(ParticipantCategory.Other, InstitutionKind.Cso, Provenance.Partner)]
    [InlineData(ParticipantCategory.GovernmentOfficial, InstitutionKind.Ministry, Provenance.Declared)]
    public void What_imams_and_civil_society_tell_is_partner_reported_whatever_was_chosen(ParticipantCategory category, InstitutionKind kind, Provenance known)
    {
        var told = Told.Checked(Day, Day, category, kind, "Rohi Ravshan");
        Assert.Equal((known, known == Provenance.Partner ? "Rohi Ravshan" : null), (told.Provenance, told.ReportedBy));
    }

    [Fact]
    public void Only_what_was_learned_before_can_be_passed_on_and_a_group_holds_its_names()
    {
        Refused("cascade.before", Told with { HeldOn = Day.AddDays(-1) });
        Refused("cascade.ahead", Told with { HeldOn = Day.AddDays(9) });
        Refused("cascade.group", Told with { GroupSize = 501 });
        Refused("cascade.more_names", Told with { GroupSize = 1, Names = [new(null, "A"), new(null, "B")] });
        Refused("cascade.split", Told with { Split = new SexSplit(20, 1) });
        Refused("cascade.provenance", Told with { Provenance = Provenance.Counted });
        Refused("cascade.place", Told with { Place = " " });
    }

    [Fact]
    public void A_line_holds_a_number_a_name_or_both()
    {
        var number = RegistrationNumber.Of(12_345_678);
        var names = CascadeName.Read($"{number} Гулнора Ҳакимова\n\n  Aigul, \n{number.Replace("-", " ", StringComparison.Ordinal)}\n123-456-7890 Wrong");
        Assert.Equal([(RegistrationNumber.Key(number), "Гулнора Ҳакимова"), (null, "Aigul"), (RegistrationNumber.Key(number), null)], names.Take(3).Select(n => (n.NumberKey, n.Name)));
        Assert.Null(names[3].NumberKey);
        Assert.Empty(CascadeName.Read(null));
    }

    private static void Refused(string code, CascadeTold told) =>
        Assert.Equal(code, Assert.Throws<RuleBroken>(() => told.Checked(Day, Day.AddDays(7), ParticipantCategory.GovernmentOfficial, InstitutionKind.Ministry, "Ministry")).Code);

    private static CascadeEvent Event(int n, int trainer, int size, int[] known) => new(P(100 + n), P(trainer), Day.AddDays(n), size, null, Provenance.Declared, [.. known.Select(P)]);

    private static Guid P(int n) => new(n, 0, 0, new byte[8]);
}
