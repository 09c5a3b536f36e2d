using System.Globalization;
using System.Text;

namespace Lms.Benchmarks.Attempts;

/// <summary>
/// The process that dies: a hundred people save without pause, and each acknowledgement is written to the standard output the
/// moment the product gives it. <c>saver PATH</c>.
/// </summary>
internal static class Saver
{
    public const string Name = "saver";
    public const int People = 100;

    public static async Task<int> Run(string[] args)
    {
        await using var desks = await AnswerDesks.Reopen(args[0]);
        await using var output = Console.OpenStandardOutput();
        await Task.WhenAll(desks.Desks.Select((desk, place) => Task.Run(() => SaveForEver(desks, desk, place, output))));
        return 0;
    }

    private static async Task SaveForEver(AnswerDesks desks, Desk desk, int place, Stream output)
    {
        for (var seq = 1; ; seq++)
        {
            var receipt = await desks.Save.Run(desk.AttemptId, desk.PersonId, desk.Given(seq), Desk.Key(seq));
            if (receipt is not { IsNewest: true })
            {
                throw new InvalidOperationException($"Save {seq} of desk {place} was not taken.");
            }

            var line = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{place} {seq}\n"));
            lock (output)
            {
                // One unbuffered write a line: what is in the pipe outlives the process.
                output.Write(line);
            }
        }
    }
}
