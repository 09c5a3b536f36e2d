using Lms.Benchmarks.Attempts;

namespace Lms.Data.Tests.Attempts;

/// <summary>An acknowledged answer outlives the process. The long run: <c>dotnet run --project tests/Lms.Benchmarks -- kill 50</c>.</summary>
public sealed class KillTests
{
    [Fact]
    public async Task Every_acknowledged_answer_is_there_after_kill_9()
    {
        for (var round = 1; round <= 5; round++)
        {
            var outcome = await KillRounds.Once(seed: 7, round);
            Assert.True(outcome.Acknowledged > 0, "nothing was saved before the kill");
            Assert.Equal((0, null), (outcome.Lost, outcome.Fault));
        }
    }
}
