using Lms.Benchmarks.Imports;

namespace Lms.Data.Tests.Imports;

/// <summary>A list outlives the process that enters it: complete, or gone, and never half for good.</summary>
public sealed class ImportKillTests
{
    [Fact]
    public async Task A_list_is_entered_once_and_taken_back_wholly_whatever_process_dies_meanwhile()
    {
        var outcome = await ImportKill.Run(rows: 4_000, kills: 3);
        Assert.True(outcome.Died > 2, $"only {outcome.Died} processes were killed at work");
        Assert.Equal((4_000, 0, "ok"), (outcome.Entered, outcome.Left, outcome.Integrity));
    }
}
