using Lms.Assessments.Ladders;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Assessments.Tests.Ladders;

public sealed class LadderTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 12, 1);
    private static readonly Guid By = new("00000000-0000-0000-0000-000000000001");

    [Fact]
    public void A_ministry_stands_as_high_as_every_step_below_is_shown_and_history_is_kept()
    {
        var log = new List<LadderEntry>();
        void Set(LadderStep step) => log.Add(Ladder.Fold(log).Set(step, Quote, Now, By));
        Set(LadderStep.Delivered);
        Set(LadderStep.InPlan);
        Assert.Equal((LadderStep.Delivered, true), (Ladder.Fold(log).Stands, Ladder.Fold(log).HasGap));
        Set(LadderStep.CoDelivered);
        Set(LadderStep.NationalTrainers);
        Assert.Equal(LadderStep.InPlan, Ladder.Fold(log).Stands);
        Assert.Equal([LadderStep.InBudget], Ladder.Fold(log).Missing);

        log.Add(Ladder.Fold(log).TakeBack(LadderStep.CoDelivered, " The letter was withdrawn ", Now, By));
        Assert.Equal(LadderStep.Delivered, Ladder.Fold(log).Stands);
        Assert.Equal((5, "The letter was withdrawn"), (log.Count, log[^1].Reason));
        Assert.True(Ladder.Fold([]) is { Stands: null, HasGap: false });
    }

    [Fact]
    public void A_step_is_set_once_and_taken_back_only_with_a_reason()
    {
        var ladder = Ladder.Fold([LadderEntry.Set(LadderStep.Delivered, Quote, Now, By)]);
        Refused("ladder.already_set", () => ladder.Set(LadderStep.Delivered, Quote, Now, By));
        Refused("ladder.not_set", () => ladder.TakeBack(LadderStep.InPlan, "Because", Now, By));
        Refused("ladder.reason", () => ladder.TakeBack(LadderStep.Delivered, " ", Now, By));
    }

    [Fact]
    public void There_is_no_evidence_without_something_that_shows_it()
    {
        Refused("ladder.document", () => LadderEvidence.OfDocuments([]));
        Refused("ladder.link", () => LadderEvidence.OfLink("the ministry's page", Today, Today));
        Refused("ladder.link", () => LadderEvidence.OfLink("javascript:alert(1)", Today, Today));
        Refused("ladder.date", () => LadderEvidence.OfLink("https://example.org/plan", null, Today));
        Refused("ladder.date", () => LadderEvidence.OfQuote("It is in our plan.", Today.AddDays(1), Today));
        Refused("ladder.quote", () => LadderEvidence.OfQuote("Yes", Today, Today));
        Refused("ladder.count", () => LadderEvidence.OfCount(LadderStep.InBudget, new SessionTally(99, 99, 99)));
        Assert.Equal(LadderProof.Link, LadderEvidence.OfLink(" https://example.org/plan ", Today, Today).Proof);
    }

    [Theory]
    [InlineData(0, 0, 0, "")]
    [InlineData(1, 1, 1, "delivered")]
    [InlineData(3, 1, 1, "delivered")]
    [InlineData(4, 2, 2, "delivered co_delivered")]
    [InlineData(4, 4, 3, "delivered co_delivered national_trainers")]
    [InlineData(400, 300, 299, "delivered co_delivered")]
    public void Sessions_show_who_trained_and_never_a_plan_or_a_budget(int held, int with, int led, string steps)
    {
        var sessions = new SessionTally(held, with, led);
        Assert.Equal(steps, string.Join(' ', Ladder.Steps.Where(sessions.Shows).Select(s => Code.Of(s))));
    }

    [Fact]
    public void Sessions_of_which_nobody_here_knows_the_trainers_were_held_and_show_nothing_else()
    {
        var listed = new SessionTally(9, 0, 0, 0);
        Assert.Equal([LadderStep.Delivered], Ladder.Steps.Where(s => listed.Shows(s)));
        Assert.True(listed.HasUnknown && listed.IsListed);
        Assert.False(new SessionTally(0, 0, 0, 0).IsListed || new SessionTally(9, 0, 0, 1).IsListed || new SessionTally(9, 0, 0).HasUnknown);
        // Nor do they stand in the way of what is known of the others.
        Assert.True(new SessionTally(12, 3, 3, 3).Shows(LadderStep.NationalTrainers));
        Assert.False(new SessionTally(12, 2, 2, 2).Shows(LadderStep.CoDelivered));
        Assert.Equal("2024-12..2026-11", SessionTally.Span(new DateOnly(2026, 11, 30)).ToString());
    }

    [Fact]
    public void Evidence_is_stored_as_it_was()
    {
        var count = LadderEvidence.OfCount(LadderStep.NationalTrainers, new SessionTally(4, 4, 3));
        Assert.Equal("""{"proof":"count","sessions":{"held":4,"led":3,"with":4}}""", CanonicalJson.Write(count));
        Assert.Equal(count, CanonicalJson.Read<LadderEvidence>(CanonicalJson.Write(count)));
        Assert.Equal("""{"on":"2026-12-01","proof":"quote","quote":"It stands in the plan of 2027."}""", CanonicalJson.Write(Quote));
    }

    private static LadderEvidence Quote => LadderEvidence.OfQuote("It stands in the plan of 2027.", Today, Today);

    private static void Refused(string code, Func<object> act) => Assert.Equal(code, Assert.Throws<RuleBroken>(act).Code);
}
