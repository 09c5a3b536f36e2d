namespace Lms.Data.Modules.Files;

/// <summary>What was found wrong in one folder. Reading goes on after a fault, so that an author sees all of them at once.</summary>
internal sealed class Faults
{
    private const int Longest = 1000;
    private readonly List<ContentProblem> found = [];

    public IReadOnlyList<ContentProblem> Found => found;

    public void Add(string path, int line, string message) => found.Add(new ContentProblem
    {
        FilePath = path,
        LineNumber = line,
        Message = message.Length <= Longest ? message : message[..(Longest - 1)] + "…",
    });
}
