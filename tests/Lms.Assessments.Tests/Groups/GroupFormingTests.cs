using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Lms.Assessments.Groups;
using Lms.Assessments.People;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Assessments.Tests.Groups;

/// <summary>Whoever comes, however many groups are asked for: nobody is left out, nobody is in two, no group is much larger.</summary>
public class GroupFormingTests
{
    private static readonly GroupMethod[] Dealt = [GroupMethod.Random, GroupMethod.MixInstitutions, GroupMethod.SameInstitution, GroupMethod.SexBalance];

    /// <summary>Up to 60 people of up to 8 institutions of very different sizes, as many groups as that allows, and a method.</summary>
    public static Arbitrary<Forming> Formings() =>
        (from count in Gen.Choose(1, 60)
         from offices in Gen.Choose(1, 8)
         from people in Gen.Zip(Gen.Choose(0, offices * offices), Gen.Elements(Sex.Female, Sex.Female, Sex.Male, Sex.NotStated)).ArrayOf(count)
         from groups in Gen.Choose(1, count)
         from method in Gen.Elements(Dealt)
         from seed in Gen.Choose(0, int.MaxValue)
         select new Forming([.. people.Select((p, i) => new GroupPerson(Id(1000 + i), Id((int)Math.Sqrt(p.Item1)), p.Item2))], groups, method, (ulong)seed)).ToArbitrary();

    [Property(Arbitrary = [typeof(GroupFormingTests)])]
    public void Everybody_is_in_exactly_one_group_and_sizes_differ_by_at_most_one(Forming f)
    {
        var groups = f.Form();
        Assert.Equal(f.Groups, groups.Count);
        Assert.Equal(f.People.Select(p => p.Person).Order(), groups.SelectMany(g => g).Order());
        Assert.InRange(groups.Max(g => g.Count) - groups.Min(g => g.Count), 0, 1);
    }

    [Property(Arbitrary = [typeof(GroupFormingTests)])]
    public void The_same_seed_gives_the_same_groups_in_whatever_order_people_came(Forming f) =>
        Assert.Equal(f.Form(), (f with { People = [.. f.People.Reverse()] }).Form());

    [Property(Arbitrary = [typeof(GroupFormingTests)])]
    public void Balanced_groups_are_within_one_person_of_everybodys_share_of_each_sex(Forming f) =>
        AssertSpread(f with { Method = GroupMethod.SexBalance }, p => p.Sex);

    [Property(Arbitrary = [typeof(GroupFormingTests)])]
    public void Mixed_groups_are_within_one_person_of_each_institutions_share(Forming f) =>
        AssertSpread(f with { Method = GroupMethod.MixInstitutions }, p => p.Institution);

    [Property(Arbitrary = [typeof(GroupFormingTests)])]
    public void Colleagues_are_parted_fewer_times_than_there_are_groups(Forming f)
    {
        var office = f.People.ToDictionary(p => p.Person, p => p.Institution);
        var groups = (f with { Method = GroupMethod.SameInstitution }).Form();
        var pieces = groups.Sum(g => g.Select(p => office[p]).Distinct().Count());
        Assert.InRange(pieces - office.Values.Distinct().Count(), 0, f.Groups - 1);
    }

    [Fact]
    public void Offices_that_fill_groups_exactly_are_never_parted()
    {
        GroupPerson[] people = [.. Enumerable.Range(0, 12).Select(i => new GroupPerson(Id(i), Id(100 + i / 3), Sex.Female))];
        foreach (var seed in Enumerable.Range(0, 50))
        {
            var groups = GroupForming.Form(people, GroupMethod.SameInstitution, 2, (ulong)seed);
            Assert.All(people.GroupBy(p => p.Institution), office => Assert.Single(groups, g => office.Any(p => g.Contains(p.Person))));
        }
    }

    [Fact]
    public void Chance_moves_everybody_through_every_group()
    {
        GroupPerson[] people = [.. Enumerable.Range(0, 4).Select(i => new GroupPerson(Id(i), Id(9), Sex.Male))];
        var first = Enumerable.Range(0, 4000).Select(seed => GroupForming.Form(people, GroupMethod.Random, 4, (ulong)seed)[0][0]).CountBy(p => p);
        Assert.All(first, p => Assert.InRange(p.Value, 880, 1120)); // 1000 of 4000, four standard deviations
    }

    [Fact]
    public void By_hand_begins_with_empty_groups_and_needs_nobody() =>
        Assert.Equal([0, 0, 0], GroupForming.Form([], GroupMethod.ByHand, 3, 1).Select(g => g.Count));

    [Theory]
    [InlineData(0, GroupMethod.Random, "group.count")]
    [InlineData(4, GroupMethod.Random, "group.count")]
    [InlineData(101, GroupMethod.ByHand, "group.count")]
    public void Groups_without_people_are_not_formed(int count, GroupMethod method, string code)
    {
        GroupPerson[] three = [.. Enumerable.Range(0, 3).Select(i => new GroupPerson(Id(i), Id(9), Sex.Male))];
        Assert.Equal(code, Assert.Throws<RuleBroken>(() => GroupForming.Form(three, method, count, 1)).Code);
        Assert.Equal("group.nobody", Assert.Throws<RuleBroken>(() => GroupForming.Form([], GroupMethod.Random, 1, 1)).Code);
    }

    [Fact]
    public void Who_comes_late_is_offered_the_first_of_the_smallest_groups()
    {
        Assert.Equal(1, GroupForming.Smallest([5, 4, 4]));
        Assert.Null(GroupForming.Smallest([]));
    }

    [Fact]
    public void Stored_codes_are_fixed() =>
        Assert.Equal("random mix_institutions same_institution sex_balance by_hand", string.Join(' ', Enum.GetValues<GroupMethod>().Select(m => Code.Of(m))));

    private static void AssertSpread<T>(Forming f, Func<GroupPerson, T> kind)
    {
        var of = f.People.ToDictionary(p => p.Person, kind);
        foreach (var group in f.Form())
        foreach (var part in f.People.GroupBy(kind))
        {
            var share = (double)part.Count() / f.Groups;
            Assert.InRange(group.Count(p => Equals(of[p], part.Key)) - share, -0.9999, 0.9999);
        }
    }

    private static Guid Id(int n) => new(n, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);

    public sealed record Forming(GroupPerson[] People, int Groups, GroupMethod Method, ulong Seed)
    {
        public IReadOnlyList<IReadOnlyList<Guid>> Form() => GroupForming.Form(People, Method, Groups, Seed);
    }
}
