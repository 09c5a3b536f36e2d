using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Lms.Assessments.Attempts;
using Lms.Assessments.Items;
using static Lms.Assessments.Tests.Attempts.Tries;

namespace Lms.Assessments.Tests.Attempts;

/// <summary>However a bad line delivers the saves of one browser, the attempt ends as if they had come once and in order.</summary>
public class SavingPropertyTests
{
    private static readonly string[] Letters = ["a", "b", "c", ""];

    /// <summary>Saves in the order the browser made them, and the same ones shuffled with repeats.</summary>
    public static Arbitrary<(GivenAnswer[] Made, GivenAnswer[] Arrived)> Deliveries() =>
        (from picks in Gen.Choose(0, 4).SelectMany(_ => Gen.Zip(Gen.Elements("ERP-A01", "ERP-A07"), Gen.Elements(Letters)).ListOf())
         let made = picks.Select((p, i) => new GivenAnswer(p.Item1, i + 1, Choice(p.Item2))).ToArray()
         from repeats in made.Length == 0 ? Gen.Constant(new List<GivenAnswer>()) : Gen.Elements(made).ListOf().Select(l => l.ToList())
         from arrived in Gen.Shuffle(made.Concat(repeats))
         select (made, arrived.ToArray())).ToArbitrary();

    private static string Summary(Attempt attempt) => string.Join(';', attempt.Answers.Select(a => $"{a.Key}={a.Value.ClientSeq}:{a.Value.Response.ToJson()}"));

    private static Attempt SaveAll(IEnumerable<GivenAnswer> saves)
    {
        var attempt = Attempt.Fold(Begin());
        foreach (var save in saves)
            attempt = attempt.Save(save.ItemId, save.ClientSeq, save.Response, At(1)).Aggregate(attempt, (a, step) => a.Apply(step));
        return attempt;
    }

    [Property(Arbitrary = [typeof(SavingPropertyTests)])]
    public void Any_order_and_repetition_of_saves_ends_as_the_order_of_the_browser((GivenAnswer[] Made, GivenAnswer[] Arrived) delivery) =>
        Assert.Equal(Summary(SaveAll(delivery.Made)), Summary(SaveAll(delivery.Arrived)));

    [Property(Arbitrary = [typeof(SavingPropertyTests)])]
    public void The_fold_of_recorded_saves_does_not_depend_on_their_order((GivenAnswer[] Made, GivenAnswer[] Arrived) delivery)
    {
        static Attempt FoldAll(IEnumerable<GivenAnswer> saves) => Attempt.Fold(
            [.. Begin(), .. saves.Select(s => new Saved { At = At(1), ItemId = s.ItemId, ClientSeq = s.ClientSeq, Response = s.Response })]);
        Assert.Equal(Summary(FoldAll(delivery.Made)), Summary(FoldAll(delivery.Arrived)));
    }

    [Property(Arbitrary = [typeof(SavingPropertyTests)])]
    public void A_submit_repairs_whatever_was_lost((GivenAnswer[] Made, GivenAnswer[] Arrived) delivery, int lost)
    {
        var attempt = SaveAll(delivery.Arrived.Where((_, i) => (lost >> (i % 31) & 1) == 0));
        var newest = delivery.Made.GroupBy(a => a.ItemId).Select(g => g.Last());
        var submitted = attempt.Apply(attempt.Submit(newest, At(2)).Single());
        Assert.Equal(Summary(SaveAll(delivery.Made)), Summary(submitted));
    }

    [Property(Arbitrary = [typeof(SavingPropertyTests)])]
    public void A_second_delivery_adds_no_step((GivenAnswer[] Made, GivenAnswer[] Arrived) delivery)
    {
        var once = SaveAll(delivery.Made);
        Assert.All(delivery.Arrived, save => Assert.Empty(once.Save(save.ItemId, save.ClientSeq, save.Response, At(1))));
    }
}
