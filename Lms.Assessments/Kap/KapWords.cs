using Lms.Assessments.Statistics;
using Lms.Assessments.Surveys;

namespace Lms.Assessments.Kap;

/// <summary>Answers about attitude and practice, put together by person.</summary>
internal sealed class KapWords(IReadOnlyList<KapEnrolment> enrolments, IEnumerable<SurveyWord> words, IEnumerable<KapConfirmation> confirmations, DateTimeOffset now)
{
    private readonly Dictionary<Guid, KapEnrolment> byId = enrolments.ToDictionary(e => e.EnrolmentId);
    private readonly ILookup<Guid, SurveyWord> said = words.ToLookup(w => w.EnrolmentId);
    private readonly Dictionary<Guid, ConfirmationSheet> confirmed = confirmations.ToDictionary(c => c.EnrolmentId, c => c.Sheet);

    public KapSection Section(SurveyPart part, SurveyWave second, int fewest)
    {
        var measures = Measures(part, second);
        var awaited = measures.Where(m => m.After is null && m.Enrolment.IsAwaited(second, now)).ToList();
        var people = measures.Where(m => m.After is not null).Select(m => m.Enrolment.PersonKey).ToHashSet();
        return KapSection.Of(
            [.. measures.Except(awaited)],
            awaited.Select(m => m.Enrolment.PersonKey).Where(p => !people.Contains(p)).Distinct().Count(),
            fewest);
    }

    public (IReadOnlyList<StatementTurn> Statements, ConfirmedPractice? All) Statements(int fewest)
    {
        var pairs = Chosen(SurveyPart.Attitude).Concat(Chosen(SurveyPart.Practice)).ToList();
        var turns = pairs.GroupBy(p => (byId[p.First.EnrolmentId].Module, p.First.StatementId, p.First.Part))
            .Where(g => g.Count() >= fewest)
            .OrderBy(g => g.Key.Module, StringComparer.Ordinal).ThenBy(g => g.Key.Part).ThenBy(g => g.Key.StatementId, StringComparer.Ordinal)
            .Select(g => g.Key.Part == SurveyPart.Attitude
                ? new StatementTurn(g.Key.Module, g.Key.StatementId, g.Key.Part, PairedChange.Of(g.Select(p => ((double)p.First.Scored, (double)p.Second.Scored))), null, null)
                : new StatementTurn(g.Key.Module, g.Key.StatementId, g.Key.Part, null, PairedShares.Of(g.Select(p => (p.First.Given == Statement.Yes, p.Second.Given == Statement.Yes))), Confirmed(g)))
            .ToList();
        var practices = pairs.Where(p => p.First.Part == SurveyPart.Practice).ToList();
        return (turns, MatchedSurveys.People(practices) >= fewest ? Confirmed(practices) : null);
    }

    private ConfirmedPractice Confirmed(IEnumerable<MatchedWord> pairs)
    {
        var answers = pairs.Where(p => ConfirmationRule.IsConfirmable(p.Second.Part, p.Second.Given)).Select(p => confirmed.GetValueOrDefault(p.Second.EnrolmentId)?.Of(p.Second.StatementId)).ToList();
        return new(answers.Count, answers.Count(a => a == ConfirmationAnswer.Confirmed), answers.Count(a => a == ConfirmationAnswer.NotConfirmed));
    }

    /// <summary>Pairs of the enrolment of each person that counts.</summary>
    private IEnumerable<MatchedWord> Chosen(SurveyPart part)
    {
        var chosen = KapMatching.Chosen(Measures(part, SurveyWave.FollowUp)).Where(m => m.After is not null).Select(m => m.Enrolment.EnrolmentId);
        return chosen.SelectMany(id => MatchedSurveys.Pair(said[id].Where(w => w.Part == part)));
    }

    private List<KapMeasure> Measures(SurveyPart part, SurveyWave second)
    {
        var measures = new List<KapMeasure>();
        foreach (var enrolment in enrolments)
        {
            var own = said[enrolment.EnrolmentId].Where(w => w.Part == part).ToList();
            var first = own.Where(w => w.Wave == SurveyWave.Before).ToList();
            if (first.Count == 0) continue;
            var pairs = MatchedSurveys.Pair(own, SurveyWave.Before, second);
            measures.Add(pairs.Count > 0
                ? new(enrolment, pairs.Average(p => Value(p.First)), pairs.Average(p => Value(p.Second)))
                : new(enrolment, first.Average(Value), null));
        }

        return measures;
    }

    private static double Value(SurveyWord word) => word.Part == SurveyPart.Attitude ? word.Scored : (double)word.Scored / Statement.Yes;
}
