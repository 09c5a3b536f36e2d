namespace Lms.Assessments.Quizzes;

/// <summary>
/// Half a cohort takes form A before and B after, the other half the reverse, so that a difference between the forms cannot
/// look like learning. Chance decides between equals; when one half is smaller, the next person joins it, so that the halves
/// of a cohort of any size differ by at most one.
/// </summary>
public static class Lottery
{
    /// <param name="aThenB">How many of the cohort already have A before B.</param>
    /// <param name="bThenA">How many have the reverse.</param>
    /// <param name="coin">A fair random bit, drawn by the caller and used only between equal halves.</param>
    public static FormOrder Draw(int aThenB, int bThenA, bool coin) =>
        aThenB == bThenA ? (coin ? FormOrder.AThenB : FormOrder.BThenA)
        : aThenB < bThenA ? FormOrder.AThenB : FormOrder.BThenA;

    /// <summary>The form this person takes in this test.</summary>
    public static TestForm FormOf(FormOrder order, QuizKind kind) =>
        (order == FormOrder.AThenB) == (kind == QuizKind.Pre) ? TestForm.A : TestForm.B;
}
