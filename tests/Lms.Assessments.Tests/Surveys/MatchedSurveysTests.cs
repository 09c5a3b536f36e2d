using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Lms.Assessments.Surveys;

namespace Lms.Assessments.Tests.Surveys;

/// <summary>Pairs against an oracle that looks at every two words.</summary>
public class MatchedSurveysTests
{
    private static readonly DateTimeOffset At = new(2026, 12, 1, 5, 0, 0, TimeSpan.Zero);

    private static Guid Id(int n) => new(n, 0, 0, new byte[8]);

    // Few people, enrolments and statements, so that many of them meet.
    public static Arbitrary<SurveyWord[]> Words() =>
        (from picks in Gen.Zip(Gen.Zip(Gen.Choose(1, 4), Gen.Choose(1, 2)), Gen.Zip(Gen.Elements(Enum.GetValues<SurveyWave>()), Gen.Choose(1, 3))).ListOf()
         from given in Gen.Choose(1, 5).ArrayOf(picks.Count)
         select picks.Select((p, i) => Word(p.Item1.Item1, p.Item1.Item2, p.Item2.Item1, p.Item2.Item2, given[i]))
             .DistinctBy(w => (w.PersonKey, w.EnrolmentId, w.Wave, w.StatementId)).ToArray()).ToArbitrary();

    [Property(Arbitrary = [typeof(MatchedSurveysTests)])]
    public void The_pairs_are_those_a_look_at_every_two_finds(SurveyWord[] words)
    {
        var oracle =
            from a in words
            from b in words
            where a.Wave == SurveyWave.Before && b.Wave == SurveyWave.FollowUp
                && a.PersonKey == b.PersonKey && a.EnrolmentId == b.EnrolmentId && a.StatementId == b.StatementId
            select new MatchedWord(a, b);

        Assert.Equal(oracle.ToHashSet(), MatchedSurveys.Pair(words).ToHashSet());
        Assert.Equal(oracle.Count(), MatchedSurveys.Pair(words).Count);
    }

    [Property(Arbitrary = [typeof(MatchedSurveysTests)])]
    public void The_order_they_come_in_changes_nothing(SurveyWord[] words) =>
        Assert.Equal(MatchedSurveys.Pair(words), MatchedSurveys.Pair(words.Reverse()));

    [Property(Arbitrary = [typeof(MatchedSurveysTests)])]
    public void Who_answered_only_once_changes_no_pair(SurveyWord[] words)
    {
        SurveyWord[] lone = [Word(9, 1, SurveyWave.Before, 1, 5), Word(8, 1, SurveyWave.FollowUp, 1, 1)];

        Assert.Equal(MatchedSurveys.Pair(words), MatchedSurveys.Pair([.. words, .. lone]));
    }

    [Fact]
    public void A_person_who_takes_a_module_twice_is_matched_within_each_time()
    {
        var pairs = MatchedSurveys.Pair([Word(1, 1, SurveyWave.Before, 1, 2), Word(1, 2, SurveyWave.FollowUp, 1, 5)]);

        Assert.Empty(pairs);
    }

    [Fact]
    public void Two_answers_to_one_statement_in_one_wave_are_a_mistake_of_the_program() =>
        Assert.Throws<ArgumentException>(() => MatchedSurveys.Pair([Word(1, 1, SurveyWave.Before, 1, 2), Word(1, 1, SurveyWave.Before, 1, 3)]));

    [Fact]
    public void People_are_counted_once_however_many_statements_match()
    {
        var pairs = MatchedSurveys.Pair(
        [
            Word(1, 1, SurveyWave.Before, 1, 2), Word(1, 1, SurveyWave.FollowUp, 1, 4),
            Word(1, 1, SurveyWave.Before, 2, 2), Word(1, 1, SurveyWave.FollowUp, 2, 1),
        ]);

        Assert.Equal(1, MatchedSurveys.People(pairs));
        Assert.Equal([2, -1], pairs.Select(p => p.Change));
    }

    [Fact]
    public void Rows_leave_the_site_only_of_ten_people_and_when_nobody_can_be_added()
    {
        Assert.Null(MatchedSurveys.ReleaseRefusal(10, 0));
        Assert.Equal([9, 10], MatchedSurveys.ReleaseRefusal(9, 0)!.Args);
        Assert.Equal("survey.still_open", MatchedSurveys.ReleaseRefusal(30, 1)!.Code);
    }

    private static SurveyWord Word(int person, int enrolment, SurveyWave wave, int statement, int given) =>
        new(Id(person), Id(enrolment), wave, $"T-{statement}", SurveyPart.Attitude, given, given, 1, "en", At);
}
