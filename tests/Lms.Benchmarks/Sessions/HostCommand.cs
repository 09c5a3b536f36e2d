using System.Globalization;
using System.Runtime;

namespace Lms.Benchmarks.Sessions;

/// <summary>The host's half of the conversation: a line comes in on standard input, a line goes out.</summary>
internal static class HostCommand
{
    // Marks our lines among whatever a server writes.
    public const string Mark = "#bench ";

    public static async Task<int> Serve(ILiveHost host, string[] args)
    {
        var people = int.Parse(args[0], CultureInfo.InvariantCulture);
        var (address, session, desks) = await host.Start(people);
        await File.WriteAllLinesAsync(args[1], desks.Select(d => $"{d.Person} {d.Cookie}"));
        Answer($"{address} {session}");
        while (await Console.In.ReadLineAsync() is { } line && line != "stop")
        {
            Answer(line.Split(' ') switch
            {
                ["poll"] => (await host.OpenPoll()).ToString(),
                ["say", var number] => await Said(host, number),
                ["ledger", var poll] => string.Join(' ', await host.Ledger(Guid.Parse(poll))),
                ["head"] => (await host.Head()).ToString(CultureInfo.InvariantCulture),
                ["collect"] => Collected(),
                ["compiled"] => JitInfo.GetCompilationTime().TotalMilliseconds.ToString("F1", CultureInfo.InvariantCulture),
                _ => "?",
            });
        }

        await host.Stop();
        return 0;
    }

    private static async Task<string> Said(ILiveHost host, string number)
    {
        await host.Say(int.Parse(number, CultureInfo.InvariantCulture));
        return "said";
    }

    // Memory of connections is measured after a collection, or it would be the memory of their making.
    private static string Collected()
    {
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        return "collected";
    }

    private static void Answer(string text)
    {
        Console.WriteLine(Mark + text);
        Console.Out.Flush();
    }
}
