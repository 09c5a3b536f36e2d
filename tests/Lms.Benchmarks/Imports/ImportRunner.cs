namespace Lms.Benchmarks.Imports;

/// <summary>The process that dies while it enters a list. <c>import-runner PATH ID</c>; says one line when it begins.</summary>
internal static class ImportRunner
{
    public const string Name = "import-runner";

    public static async Task<int> Run(string[] args)
    {
        await using var desk = ImportDesk.Open(args[0]);
        Console.WriteLine("working");
        await desk.Work(Guid.Parse(args[1]));
        return 0;
    }
}
