using Lms.Assessments.Links;

namespace Lms.Assessments.Tests.Links;

public sealed class GuessLimitTests
{
    private static readonly DateTimeOffset Noon = new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly GuessLimit Three = new("three", 3, TimeSpan.FromMinutes(1));

    [Fact]
    public void There_is_room_until_as_many_were_made_as_may_be_and_again_when_the_oldest_is_past()
    {
        DateTimeOffset[] misses = [Noon, Noon.AddSeconds(10), Noon.AddSeconds(20)];
        Assert.Null(Three.FullUntil([], Noon));
        Assert.Null(Three.FullUntil(misses[..2], Noon.AddSeconds(20)));
        Assert.Equal(Noon.AddSeconds(60), Three.FullUntil(misses, Noon.AddSeconds(30)));
        Assert.Null(Three.FullUntil(misses, Noon.AddSeconds(60)));
    }

    [Fact]
    public void Where_it_is_tight_one_is_left_until_the_last_is_past()
    {
        Assert.Null(Three.Tight.FullUntil([], Noon));
        Assert.Equal(Noon.AddSeconds(70), Three.Tight.FullUntil([Noon, Noon.AddSeconds(10)], Noon.AddSeconds(30)));
        Assert.Equal(Three.Name, Three.Tight.Name);
    }

    [Fact]
    public void Thirty_people_have_room_for_their_mistakes_behind_one_address()
    {
        const int room = 30;
        Assert.True(GuessLimit.Links.Most >= 2 * room);
        Assert.True(GuessLimit.Typed.Most >= 5 * room);
        Assert.True(GuessLimit.AskedHere.Most >= 3 * room);
    }

    [Fact]
    public void A_link_is_never_guessed_and_a_code_hardly()
    {
        const double networks = 1e6, links = 1e8;
        var aYear = GuessLimit.Links.Most / GuessLimit.Links.Within.TotalDays * 365 * networks * links / Math.Pow(2, 160);
        Assert.True(aYear < 1e-26);
        // Two of a million codes are right at any moment.
        Assert.Equal(1 / 25_000.0, GuessLimit.CheckInAnHour.Most * 2 / 1e6, 1e-9);
    }
}
