using Lms.Data.Attendances;

namespace Lms.Web.Attendances;

/// <summary>The people of a session as its console counts them.</summary>
public sealed record ConsoleView(IReadOnlyList<AttendanceLine> Everybody, CodeView Code)
{
    public IReadOnlyList<AttendanceLine> Here { get; } = [.. Everybody.Where(p => p.IsHere)];

    public IReadOnlyList<AttendanceLine> Silent => [.. Here.Where(p => p.IsSilent)];

    public int Hands => Here.Count(p => p.HandUp);

    /// <summary>By sex as declared, the most frequent first.</summary>
    public IEnumerable<(string Name, int Count)> BySex => Count(p => p.Sheet.Sex);

    public IEnumerable<(string Name, int Count)> ByInstitution => Count(p => p.Sheet.Institution);

    private IEnumerable<(string, int)> Count(Func<AttendanceLine, string> by) =>
        Here.GroupBy(by, StringComparer.Ordinal).Select(g => (g.Key, g.Count())).OrderByDescending(g => g.Item2).ThenBy(g => g.Key, StringComparer.Ordinal);
}
