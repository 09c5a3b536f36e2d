using Lms.Assessments.Quizzes;
using Lms.Assessments.Rules;

namespace Lms.Data.Attempts;

/// <summary>One of the two tests of an enrolment, as it stands for this person now.</summary>
public sealed record TestOffer
{
    public required TestRow Row { get; init; }

    public required Quiz Quiz { get; init; }

    /// <summary>What was tried so far, first to last.</summary>
    public required IReadOnlyList<AttemptRow> Attempts { get; init; }

    /// <summary>What the rule asks of the test after, in basis points; null where it decides nothing.</summary>
    public required int? PassShare { get; init; }

    /// <summary>Why no new attempt may be started now; null when one may.</summary>
    public required RuleBroken? Refusal { get; init; }

    /// <summary>The attempt to go on with, if one is open.</summary>
    public AttemptRow? Open => Attempts.FirstOrDefault(a => a.State == AttemptRow.InProgress);

    /// <summary>The one that counts: the highest share, the first of equals.</summary>
    public AttemptRow? Best => Attempts.Where(a => a.ShareBasisPoints is not null).MaxBy(a => a.ShareBasisPoints);

    public bool Passed => PassShare is { } pass && Best?.ShareBasisPoints >= pass;

    public int? AttemptsLeft => Quiz.AttemptsAllowed - Attempts.Count;
}
