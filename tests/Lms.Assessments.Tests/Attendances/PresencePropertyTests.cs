using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Lms.Assessments.Attendances;
using static Lms.Assessments.Tests.Attendances.Morning;

namespace Lms.Assessments.Tests.Attendances;

/// <summary>Against an oracle that knows nothing of intervals: a second is attended if it lies in a run and in a page.</summary>
public class PresencePropertyTests
{
    public static Arbitrary<(Run[] Runs, Stretch[] Pages)> Hours() =>
        (from runs in Gen.Zip(Gen.Choose(0, 200), Gen.Choose(-5, 60)).ListOf()
         from pages in Gen.Zip(Gen.Choose(-60, 260), Gen.Choose(-5, 90)).ListOf()
         select (
             runs.Select(r => new Run(Start.AddSeconds(r.Item1), Start.AddSeconds(r.Item1 + r.Item2), Day)).ToArray(),
             pages.Select(p => new Stretch(Start.AddSeconds(p.Item1), Start.AddSeconds(p.Item1 + p.Item2))).ToArray())).ToArbitrary();

    [Property(Arbitrary = [typeof(PresencePropertyTests)])]
    public void Merged_time_is_the_time_counted_second_by_second((Run[] Runs, Stretch[] Pages) hour)
    {
        var seconds = Enumerable.Range(-60, 420).Select(s => Start.AddSeconds(s)).ToList();
        var ran = seconds.Where(s => hour.Runs.Any(r => r.From <= s && s < r.Until)).ToList();
        var there = ran.Count(s => hour.Pages.Any(p => p.From <= s && s < p.Until));
        var attended = First.Decide(hour.Runs, Pages(hour.Pages));
        Assert.Equal(there / 60, attended.Minutes);
        Assert.Equal(ran.Count == 0 ? 0 : there * 10_000 / ran.Count, attended.Share);
        Assert.Equal(ran.Count > 0 && there * 10 >= ran.Count * 8, attended.Present);
    }

    [Property(Arbitrary = [typeof(PresencePropertyTests)])]
    public void Order_and_repetition_change_nothing((Run[] Runs, Stretch[] Pages) hour) => Assert.Equal(
        First.Decide(hour.Runs, Pages(hour.Pages)),
        First.Decide([.. hour.Runs.Reverse()], Pages([.. hour.Pages.Reverse(), .. hour.Pages])));

    [Property(Arbitrary = [typeof(PresencePropertyTests)])]
    public void A_page_more_never_makes_it_less((Run[] Runs, Stretch[] Pages) hour, byte from, byte length)
    {
        var more = new Stretch(Start.AddSeconds(from), Start.AddSeconds(from + length));
        var (fewer, all) = (First.Decide(hour.Runs, Pages(hour.Pages)), First.Decide(hour.Runs, Pages([.. hour.Pages, more])));
        Assert.True(all.Minutes >= fewer.Minutes && all.Share >= fewer.Share && all.Share <= 10_000 && (all.Present || !fewer.Present));
    }

    [Property(Arbitrary = [typeof(PresencePropertyTests)])]
    public void What_is_entered_by_hand_is_what_counts((Run[] Runs, Stretch[] Pages) hour, bool present) =>
        Assert.Equal((present, AttendanceHow.ByHand), First.Decide(hour.Runs, Pages(hour.Pages) with { ByHand = new(present, null) }) switch { var a => (a.Present, a.How) });
}
