using System.Collections.Immutable;
using Lms.Assessments.Surveys;

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

    /// <summary>Every measure of one enrolment.</summary>
    public static Progress Of(EnrolmentFacts facts) =>
        facts.Work.Select(w => w.Measure).Distinct(StringComparer.Ordinal).Aggregate(
            Of(facts.LessonsRead, facts.Lessons, facts.BestAfter, facts.SessionsPresent, facts.Sessions)
                .With(Measure.ActionPlan, Whether(facts.PlanWritten))
                .With(Measure.Coaching, Whether(facts.PlanClosed))
                .With(Measure.FollowUp, Whether(facts.FollowUp == SurveyState.Done)),
            (progress, kind) => progress.With(kind, Lowest(facts.Work.Where(w => w.Measure == kind).Select(w => w.Level))));

    /// <summary>The same with one more figure.</summary>
    public Progress With(string measure, Measured figure) => new(Measures.SetItem(measure, figure));

    private static Measured Whether(bool done) => new(done ? 1 : 0, 1);

    // Rubrics may have different numbers of levels: compared as shares, by multiplying across.
    private static Measured Lowest(IEnumerable<Measured> levels) => levels.Aggregate((low, next) => next.Have * low.Of < low.Have * next.Of ? next : low);
}
