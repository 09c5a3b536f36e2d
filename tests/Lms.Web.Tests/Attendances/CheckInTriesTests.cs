using System.Net;
using Lms.Assessments.Links;
using Lms.Assessments.Rules;
using Lms.Web.Attendances;
using Lms.Web.Links;
using Microsoft.Extensions.Time.Testing;

namespace Lms.Web.Tests.Attendances;

public sealed class CheckInTriesTests
{
    private static readonly IPAddress Room = IPAddress.Parse("192.0.2.30");
    private static readonly IPAddress Elsewhere = IPAddress.Parse("192.0.2.31");
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public void Twenty_an_hour_however_they_are_spread_and_each_person_for_themselves()
    {
        var tries = new CheckInTries(new GuessCount(clock), clock);
        var (one, other) = (Guid.Parse("00000000-0000-0000-0000-000000000001"), Guid.Parse("00000000-0000-0000-0000-000000000002"));
        for (var i = 0; i < GuessLimit.CheckInAnHour.Most; i++)
        {
            tries.Take(one, Room);
            clock.Advance(TimeSpan.FromMinutes(2));
        }

        var refused = Assert.Throws<RuleBroken>(() => tries.Take(one, Room));
        Assert.Equal([20], refused.Args);
        tries.Take(other, Room);
        clock.Advance(TimeSpan.FromMinutes(20));
        tries.Take(one, Room);
    }

    [Fact]
    public async Task A_hundred_at_once_are_five()
    {
        var tries = new CheckInTries(new GuessCount(clock), clock);
        var passed = 0;
        await Parallel.ForAsync(0, 100, (_, _) =>
        {
            try
            {
                tries.Take(Guid.Empty, Room);
                Interlocked.Increment(ref passed);
            }
            catch (RuleBroken)
            {
                // Too many.
            }

            return ValueTask.CompletedTask;
        });
        Assert.Equal(GuessLimit.CheckInAMinute.Most, passed);
    }

    [Fact]
    public void A_room_full_of_wrong_codes_leaves_each_one_try_a_minute_and_the_next_room_its_five()
    {
        var tries = new CheckInTries(new GuessCount(clock), clock);
        for (var i = 0; i < GuessLimit.Typed.Most; i++)
        {
            tries.Miss(Room);
        }

        var (one, other) = (Guid.Parse("00000000-0000-0000-0000-000000000001"), Guid.Parse("00000000-0000-0000-0000-000000000002"));
        tries.Take(one, Room);
        tries.Take(other, Room);
        Assert.Equal([1], Assert.Throws<RuleBroken>(() => tries.Take(one, Room)).Args);
        tries.Take(one, Elsewhere);
        clock.Advance(TimeSpan.FromMinutes(1));
        tries.Take(one, Room);
        clock.Advance(GuessLimit.Typed.Within);
        tries.Take(one, Room);
        tries.Take(one, Room);
    }
}
