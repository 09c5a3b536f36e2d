using System.Text.Json;
using Lms.Assessments.Values;

namespace Lms.Assessments.Completions;

/// <summary>
/// What it takes to complete a module: requirements that must all be met. Stored as JSON and never changed; another rule is
/// another <see cref="Version"/>, for cohorts to come. A requirement nobody measures is not met, so that a rule read by a
/// program that does not know all of it lets nobody through by accident.
/// </summary>
public sealed record CompletionRule(int Version, ValueList<Requirement> Requirements)
{
    /// <summary>
    /// The rule of a module: all lessons read, the test after them at this percentage or better, and, where the module asks for it,
    /// this percentage of the cohort's sessions and <paramref name="more"/>.
    /// </summary>
    public static CompletionRule LessonsAndTest(int version, int postTestPercent, int? attendancePercent = null, IEnumerable<Requirement>? more = null)
    {
        IEnumerable<Requirement> always = [new(Measure.Lessons, 10_000), new(Measure.PostTest, postTestPercent * 100)];
        return Of(version, [.. always, .. attendancePercent is { } share ? (Requirement[])[new(Measure.Attendance, share * 100)] : [], .. more ?? []]);
    }

    /// <exception cref="JsonException">Nothing is asked, a share lies outside 1 to 10,000, or a measure is named twice.</exception>
    public static CompletionRule Of(int version, IEnumerable<Requirement> requirements) => new CompletionRule(version, requirements.ToValueList()).Checked();

    /// <summary>From a stored row. Throws <see cref="JsonException"/> when it is no rule: nothing asked, or a share outside 1 to 10,000.</summary>
    public static CompletionRule Read(string json) => CanonicalJson.Read<CompletionRule>(json).Checked();

    public string ToJson() => CanonicalJson.Write(this);

    /// <summary>The share of the test after the lessons that passes, in basis points; null when the rule does not ask for it.</summary>
    public int? PassingShare() => Requirements.FirstOrDefault(r => r.Measure == Measure.PostTest)?.Share;

    public bool AsksForAttendance() => Requirements.Any(r => r.Measure == Measure.Attendance);

    /// <summary>The same is asked, in whatever order.</summary>
    public bool AsksTheSame(CompletionRule other) => Requirements.ToHashSet().SetEquals(other.Requirements);

    /// <summary>Met, or everything that is missing in the order of the rule.</summary>
    public Completion Evaluate(Progress progress) => new(Version, Requirements.Select(r => Lacks(r, progress)).OfType<Missing>().ToValueList());

    private static readonly Measured Nothing = new(0, 0);

    private static Missing? Lacks(Requirement requirement, Progress progress)
    {
        var (have, of) = progress.Measures.GetValueOrDefault(requirement.Measure, Nothing);
        if (of > 0 && have * 10_000 >= requirement.Share * of) return null;
        // The smallest whole number that would do.
        return new Missing(requirement.Measure, have, ((requirement.Share * of) + 9_999) / 10_000, of);
    }

    private CompletionRule Checked() =>
        Version > 0 && Requirements is { Count: > 0 } && Requirements.All(r => !string.IsNullOrEmpty(r.Measure) && r.Share is >= 1 and <= 10_000)
            && Requirements.Select(r => r.Measure).Distinct(StringComparer.Ordinal).Count() == Requirements.Count
            ? this
            : throw new JsonException("not a completion rule");
}
