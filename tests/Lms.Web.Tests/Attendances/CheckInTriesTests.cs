using Lms.Assessments.Rules;
using Lms.Web.Attendances;
using Microsoft.Extensions.Time.Testing;

namespace Lms.Web.Tests.Attendances;

public sealed class CheckInTriesTests
{
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public void Twenty_an_hour_however_they_are_spread_and_each_person_for_themselves()
    {
        var tries = new CheckInTries(clock);
        var (one, other) = (Guid.Parse("00000000-0000-0000-0000-000000000001"), Guid.Parse("00000000-0000-0000-0000-000000000002"));
        for (var i = 0; i < CheckInTries.AnHour; i++)
        {
            tries.Take(one);
            clock.Advance(TimeSpan.FromMinutes(2));
        }

        var refused = Assert.Throws<RuleBroken>(() => tries.Take(one));
        Assert.Equal([20], refused.Args);
        tries.Take(other);
        clock.Advance(TimeSpan.FromMinutes(20));
        tries.Take(one);
    }

    [Fact]
    public async Task A_hundred_at_once_are_five()
    {
        var tries = new CheckInTries(clock);
        var passed = 0;
        await Parallel.ForAsync(0, 100, (_, _) =>
        {
            try
            {
                tries.Take(Guid.Empty);
                Interlocked.Increment(ref passed);
            }
            catch (RuleBroken)
            {
                // Too many.
            }

            return ValueTask.CompletedTask;
        });
        Assert.Equal(CheckInTries.AMinute, passed);
    }
}
