using Lms.Assessments.Items;
using Lms.Assessments.Polls;
using static Lms.Assessments.Tests.Polls.Asked;

namespace Lms.Assessments.Tests.Polls;

public sealed class PollWalkthroughTests
{
    [Fact]
    public void A_poll_is_prepared_opened_voted_in_closed_and_shown()
    {
        var poll = Poll.Prepare(Draft(PollKind.Single, " Red ", "", "Amber", "Green") with { MayChange = true });
        Assert.Equal(["Red", "Amber", "Green"], poll.Options);
        Refuses("poll.not_open", () => poll.Cast(PollChoice.Of(2), At));
        Refuses("poll.not_asked", () => poll.Show(At));

        poll = poll.Open(At);
        Assert.Equal([2], poll.Cast(PollChoice.Of(2), At).Counts);
        Refuses("poll.already_opened", () => poll.Open(At));

        poll = poll.Close(At.AddMinutes(2));
        Assert.Equal(At.AddMinutes(2), poll.Show(At.AddMinutes(2)).ShownAt);
        Refuses("poll.not_open", () => poll.Close(At.AddMinutes(3)));
    }

    [Fact]
    public void A_vote_on_its_way_when_the_trainer_closes_still_counts_for_two_seconds()
    {
        var poll = Opened(PollKind.Single, "Yes", "No").Close(At.AddSeconds(30));
        Assert.True(poll.Takes(At.AddSeconds(32)));
        Assert.False(poll.Takes(At.AddSeconds(32).AddMilliseconds(1)));
    }

    [Fact]
    public void A_countdown_has_the_same_grace_and_it_ended_when_it_ended_however_late_that_is_noticed()
    {
        var poll = Quiz(Choice);
        Assert.Equal(At.AddSeconds(20), poll.ClosesAt);
        Assert.False(poll.IsDue(At.AddSeconds(20).AddMilliseconds(-1)));
        Assert.True(poll.IsDue(At.AddSeconds(20)));
        Assert.True(poll.Takes(At.AddSeconds(22)));
        Assert.False(poll.Takes(At.AddSeconds(22).AddMilliseconds(1)));
        var closed = poll.Close(At.AddMinutes(1));
        Assert.Equal(At.AddSeconds(20), closed.ClosedAt);
        Assert.False(closed.Takes(At.AddMinutes(1)));
    }

    [Fact]
    public void The_grace_ends_where_the_results_are_shown()
    {
        var poll = Quiz(Choice).Close(At.AddSeconds(10));
        Assert.True(poll.Takes(At.AddSeconds(11)));
        Assert.False(poll.Show(At.AddSeconds(11)).Takes(At.AddSeconds(11)));
        Refuses("poll.quiz_open", () => Quiz(Choice).Show(At));
        Assert.True(Opened(PollKind.Rating).Show(At).Takes(At.AddHours(1)));
    }

    [Theory]
    [InlineData(PollKind.Single, "{\"options\":[3]}", "3")]
    [InlineData(PollKind.Multiple, "{\"options\":[3,1]}", "1,3")]
    [InlineData(PollKind.Rating, "{\"rating\":5}", "5")]
    [InlineData(PollKind.Ranking, "{\"order\":[3,1,2]}", "102,203,301")]
    [InlineData(PollKind.Cloud, "{\"text\":\" a  word\"}", "")]
    [InlineData(PollKind.Open, "{\"text\":\"a sentence.\"}", "")]
    public void Each_kind_counts_its_own_choice(PollKind kind, string json, string counts) =>
        Assert.Equal(counts, string.Join(',', Opened(kind, "a", "b", "c").Cast(PollChoice.Parse(json), At).Counts));

    [Theory]
    [InlineData(PollKind.Single, "{\"options\":[4]}", "poll.malformed")]
    [InlineData(PollKind.Single, "{\"options\":[0]}", "poll.malformed")]
    [InlineData(PollKind.Single, "{\"options\":[1,2]}", "poll.malformed")]
    [InlineData(PollKind.Single, "{\"options\":[]}", "poll.nothing_chosen")]
    [InlineData(PollKind.Single, "{\"rating\":1}", "poll.malformed")]
    [InlineData(PollKind.Multiple, "{\"options\":[1,1]}", "poll.malformed")]
    [InlineData(PollKind.Rating, "{\"rating\":6}", "poll.malformed")]
    [InlineData(PollKind.Rating, "{\"rating\":0}", "poll.malformed")]
    [InlineData(PollKind.Ranking, "{\"order\":[3,1]}", "poll.malformed")]
    [InlineData(PollKind.Ranking, "{\"order\":[3,1,1]}", "poll.malformed")]
    [InlineData(PollKind.Cloud, "{\"text\":\" \\n \"}", "poll.nothing_chosen")]
    public void What_does_not_fit_is_refused(PollKind kind, string json, string code) =>
        Refuses(code, () => Opened(kind, "a", "b", "c").Cast(PollChoice.Parse(json), At));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"options\":[1],\"rating\":1}")]
    [InlineData("{\"options\":[1.5]}")]
    [InlineData("{\"options\":\"1\"}")]
    [InlineData("{\"person\":1}")]
    public void What_is_no_choice_is_refused(string? json) => Refuses("poll.malformed", () => PollChoice.Parse(json));

    [Fact]
    public void A_text_longer_than_its_line_is_refused()
    {
        Refuses("poll.answer_too_long", () => Opened(PollKind.Cloud).Cast(PollChoice.Written(new string('a', 61)), At));
        Refuses("poll.answer_too_long", () => Opened(PollKind.Open).Cast(PollChoice.Written(new string('a', 501)), At));
        Refuses("poll.malformed", () => PollChoice.Parse("{\"text\":\"" + new string('a', 5000) + "\"}"));
    }

    [Fact]
    public void Open_texts_wait_for_a_trainer_and_words_do_not()
    {
        Assert.Equal(AnswerState.Waiting, Opened(PollKind.Open).Cast(PollChoice.Written("I think so"), At).Text);
        Assert.Equal(AnswerState.Shown, Opened(PollKind.Cloud).Cast(PollChoice.Written("debt"), At).Text);
    }

    [Theory]
    [InlineData("poll.options_few", PollKind.Single, "a")]
    [InlineData("poll.options_few", PollKind.Single, "a", " ", "")]
    [InlineData("poll.option_twice", PollKind.Multiple, "a", "A ")]
    [InlineData("poll.options_many", PollKind.Ranking, "1", "2", "3", "4", "5", "6", "7", "8", "9")]
    public void A_draft_that_cannot_be_answered_is_not_prepared(string code, PollKind kind, params string[] options) =>
        Refuses(code, () => Poll.Prepare(Draft(kind, options)));

    [Fact]
    public void A_draft_is_held_to_its_lengths_and_speed_points_to_named_quizzes_with_a_countdown()
    {
        Refuses("poll.text_missing", () => Poll.Prepare(Draft(PollKind.Open) with { Text = " " }));
        Refuses("poll.text_too_long", () => Poll.Prepare(Draft(PollKind.Open) with { Text = new string('a', 1001) }));
        Refuses("poll.option_too_long", () => Poll.Prepare(Draft(PollKind.Single, "a", new string('b', 201))));
        Refuses("poll.seconds", () => Poll.Prepare(Draft(PollKind.Open) with { Seconds = 4 }));
        Refuses("poll.speed_points", () => Poll.Prepare(Draft(PollKind.Single, "a", "b") with { Seconds = 20, SpeedPoints = true }));
        Refuses("poll.speed_points", () => Poll.Prepare(Draft(PollKind.Quiz) with { Item = Choice, SpeedPoints = true }));
        Refuses("poll.item_not_live", () => Poll.Prepare(Draft(PollKind.Quiz) with { Item = new Numeric { Id = "N", Stem = "How many?", Lesson = "1", Key = 3, Tolerance = 0 } }));
    }

    [Fact]
    public void What_comes_to_light_of_an_anonymous_poll_is_always_five_peoples_or_more()
    {
        Assert.Equal([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 5, 5, 5, 5, 10], Enumerable.Range(0, 16).Select(Poll.SeenOf));
        // At a step five more are seen, and a close shows at least the five that were kept back.
        Assert.All(Enumerable.Range(5, 500), voters => Assert.InRange(voters - Poll.SeenOf(voters), Poll.Together, (2 * Poll.Together) - 1));
    }

    [Fact]
    public void Only_an_anonymous_poll_that_takes_votes_and_is_not_moderated_is_told_in_steps()
    {
        var anonymous = Poll.Prepare(Draft(PollKind.Single, "a", "b") with { Anonymous = true }).Open(At);
        Assert.True(anonymous.TellsInSteps(At));
        Assert.False(Opened(PollKind.Single, "a", "b").TellsInSteps(At));
        Assert.False((anonymous with { Moderated = true }).TellsInSteps(At));
        // Closed, votes are on their way yet; shown, no more.
        Assert.True(anonymous.Close(At).TellsInSteps(At + Poll.Grace));
        Assert.False(anonymous.Close(At).TellsInSteps(At + Poll.Grace + TimeSpan.FromMilliseconds(1)));
        Assert.False(anonymous.Close(At).Show(At).TellsInSteps(At));
    }

    [Fact]
    public void An_anonymous_vote_never_changes_whatever_the_draft_says() =>
        Assert.False(Poll.Prepare(Draft(PollKind.Single, "a", "b") with { Anonymous = true, MayChange = true }).MayChange);
}
