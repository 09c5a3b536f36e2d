namespace Lms.Benchmarks.Publications;

/// <summary>The half that is killed: runs the sweeps over a database, one after the other, and says so.</summary>
internal static class SweepMaker
{
    public const string Name = "sweep-maker";

    public static async Task<int> Run(string[] args)
    {
        await using var set = new SweepSet(args[0]);
        Console.WriteLine("begun");
        foreach (var sweep in set.Sweeps)
        {
            await sweep.Run(CancellationToken.None);
            Console.WriteLine(sweep.Name);
        }

        return 0;
    }
}
