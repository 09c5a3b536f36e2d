using System.Collections.Immutable;

namespace Lms.Assessments.Completions;

/// <summary>What one enrolment has reached, by <see cref="Measure"/>, at one moment.</summary>
public sealed record Progress(ImmutableSortedDictionary<string, Measured> Measures)
{
    /// <param name="lessonsRead">Lessons of the module version the person has read.</param>
    /// <param name="lessonsTotal">All of its lessons.</param>
    /// <param name="postTestShare">Best share of a marked test after the lessons, in basis points; null when none is marked.</param>
    /// <param name="present">Sessions the person was present at.</param>
    /// <param name="sessions">Sessions of the cohort that were not cancelled.</param>
    public static Progress Of(int lessonsRead, int lessonsTotal, int? postTestShare, int present = 0, int sessions = 0) => new(ImmutableSortedDictionary.CreateRange(
        StringComparer.Ordinal,
        [
            KeyValuePair.Create(Measure.Lessons, new Measured(lessonsRead, lessonsTotal)),
            KeyValuePair.Create(Measure.PostTest, new Measured(postTestShare ?? 0, 10_000)),
            KeyValuePair.Create(Measure.Attendance, new Measured(present, sessions)),
        ]));

    /// <summary>The same with one more figure.</summary>
    public Progress With(string measure, Measured figure) => new(Measures.SetItem(measure, figure));
}
