using Lms.Assessments.Polls;
using static Lms.Assessments.Tests.Polls.Asked;

namespace Lms.Assessments.Tests.Polls;

public sealed class RecastTests
{
    private static readonly GivenVote Stands = new(PollChoice.Of(1), "key-1", 10);
    private static readonly Poll Fixed = Opened(PollKind.Single, "a", "b");
    private static readonly Poll Changing = Fixed with { MayChange = true };

    [Fact]
    public void The_same_request_again_is_the_same_vote()
    {
        Assert.Equal(Recast.Known, Fixed.Recast(Stands, PollChoice.Of(1), "key-1", 10, At));
        Assert.Equal(Recast.Known, Changing.Close(At).Recast(Stands, PollChoice.Of(1), "key-1", 10, At.AddHours(1)));
        Refuses("poll.key_reused", () => Changing.Recast(Stands, PollChoice.Of(2), "key-1", 11, At));
    }

    [Fact]
    public void An_older_one_never_replaces_a_newer()
    {
        Assert.Equal(Recast.Older, Changing.Recast(Stands, PollChoice.Of(2), "key-0", 9, At));
        Assert.Equal(Recast.Older, Changing.Recast(Stands, PollChoice.Of(2), "key-0", 10, At));
        Assert.Equal(Recast.Newer, Changing.Recast(Stands, PollChoice.Of(2), "key-2", 11, At));
    }

    [Fact]
    public void A_newer_one_with_the_same_choice_counts_as_newer_so_that_what_lies_between_stays_older() =>
        Assert.Equal(Recast.Newer, Changing.Recast(Stands, PollChoice.Of(1), "key-2", 12, At));

    [Fact]
    public void Where_votes_do_not_change_the_first_one_stands()
    {
        Refuses("poll.already_voted", () => Fixed.Recast(Stands, PollChoice.Of(2), "key-2", 11, At));
        Assert.Equal(Recast.Known, Fixed.Recast(Stands, PollChoice.Of(1), "key-2", 11, At));
    }

    [Fact]
    public void Nothing_changes_after_the_close()
    {
        var closed = Changing.Close(At);
        Assert.Equal(Recast.Newer, closed.Recast(Stands, PollChoice.Of(2), "key-2", 11, At.AddSeconds(2)));
        Refuses("poll.not_open", () => closed.Recast(Stands, PollChoice.Of(2), "key-2", 11, At.AddSeconds(3)));
    }
}
