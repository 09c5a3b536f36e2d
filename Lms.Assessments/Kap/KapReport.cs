using Lms.Assessments.Statistics;
using Lms.Assessments.Surveys;

namespace Lms.Assessments.Kap;

/// <summary>
/// Knowledge, attitude and practice before and after, of matched people only. Knowledge: share of the points, the test before against the
/// first attempt after, 0 to 1. Attitude: average of the statements asked both times, 1 to 5, before against straight after the lessons
/// and against ninety days later. Practice: average of the practices asked both times as a share of yes, 0 to 1, before against ninety
/// days later. One person once: <see cref="KapMatching"/>.
/// </summary>
/// <param name="Forms">Whether forms A and B are equally hard; of one module only, since each has its own forms.</param>
/// <param name="Statements">Of every statement with enough matched people, in the order of modules and ids.</param>
/// <param name="Confirmed">Over all practices of matched people; null where they are too few.</param>
public sealed record KapReport(
    KapSection Knowledge,
    FormCheck? Forms,
    KapSection AttitudeAfter,
    KapSection AttitudeLater,
    KapSection Practice,
    IReadOnlyList<StatementTurn> Statements,
    ConfirmedPractice? Confirmed)
{
    /// <param name="words">Answers of askings that were sent, of these enrolments.</param>
    /// <param name="confirmations">At most one for an enrolment.</param>
    public static KapReport Of(IReadOnlyList<KapEnrolment> enrolments, IEnumerable<SurveyWord> words, IEnumerable<KapConfirmation> confirmations, DateTimeOffset now, int fewest)
    {
        var said = new KapWords(enrolments, words, confirmations, now);
        var (statements, confirmed) = said.Statements(fewest);
        // Of who was tested: enrolments without a test before, of whatever module, have no part in the comparison.
        var modules = Tested(enrolments).Select(m => m.Enrolment.Module).Distinct(StringComparer.Ordinal).Count();
        return new(
            KapSection.Of([.. Tested(enrolments)], 0, fewest),
            modules == 1 ? CheckForms(enrolments, fewest) : null,
            said.Section(SurveyPart.Attitude, SurveyWave.After, fewest),
            said.Section(SurveyPart.Attitude, SurveyWave.FollowUp, fewest),
            said.Section(SurveyPart.Practice, SurveyWave.FollowUp, fewest),
            statements,
            confirmed);
    }

    /// <summary>Enrolments with a test before, as shares of its points.</summary>
    public static IEnumerable<KapMeasure> Tested(IEnumerable<KapEnrolment> enrolments) =>
        enrolments.Where(e => e.Before is not null).Select(e => new KapMeasure(e, Share(e.Before!.Value), e.After is { } after ? Share(after) : null));

    // Everybody's first test before, also of those who dropped out later: the lottery came before both.
    private static FormCheck CheckForms(IEnumerable<KapEnrolment> enrolments, int fewest)
    {
        var first = enrolments.Where(e => e.Before is not null).GroupBy(e => e.PersonKey).Select(g => g.OrderBy(e => e.EndsAt).ThenBy(e => e.EnrolmentId).First()).ToLookup(e => e.FormBefore, e => Share(e.Before!.Value));
        return FormCheck.Of([.. first[Quizzes.TestForm.A]], [.. first[Quizzes.TestForm.B]], fewest);
    }

    private static double Share(int basisPoints) => basisPoints / 10_000.0;
}
