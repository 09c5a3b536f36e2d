using Lms.Assessments.Rules;

namespace Lms.Assessments.Assignments;

/// <summary>What a trainer asks for, before it is stored. <see cref="Check"/> says what cannot be.</summary>
public sealed record AssignmentPlan
{
    public const int LongestTitle = 200;
    public const int LongestBrief = 40_000;
    public const int MostFiles = 10;
    public const int MostLateDays = 60;
    public const int MostResubmissions = 5;

    public required AssignmentKind Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>Markdown.</summary>
    public required string Brief { get; init; }

    /// <summary>Of title and brief; BCP 47.</summary>
    public required string Language { get; init; }

    public bool IsGroup { get; init; }

    /// <summary>Whose groups and notes it takes; null = groups are made in the assignment.</summary>
    public Guid? SessionId { get; init; }

    /// <summary>Null = not marked, handing in is enough.</summary>
    public Guid? RubricId { get; init; }

    public required DateTimeOffset OpensAt { get; init; }

    /// <summary><c>YYYY-MM-DDTHH:mm</c> on the wall of <see cref="TimeZone"/>.</summary>
    public required string DueLocal { get; init; }

    public required string TimeZone { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    public LatePolicy Late { get; init; } = LatePolicy.Accept;

    public int LateDays { get; init; } = 7;

    public int DeductBasisPoints { get; init; }

    public int Resubmissions { get; init; } = 1;

    public bool TakesText { get; init; } = true;

    public int MaxFiles { get; init; } = 3;

    /// <summary>1, or 2 for double marking.</summary>
    public int Markers { get; init; } = 1;

    public bool IsBlind { get; init; }

    public bool IsIndependent { get; init; }

    /// <summary>Two marks further apart than this are reconciled.</summary>
    public int ToleranceBasisPoints { get; init; } = 1_500;

    /// <summary>The plan with what its other choices leave no meaning to set to nothing.</summary>
    public AssignmentPlan Settled() => this with
    {
        Title = Title.Trim(),
        Brief = Brief.ReplaceLineEndings("\n").Trim(),
        SessionId = IsGroup ? SessionId : null,
        LateDays = Late == LatePolicy.Refuse ? 0 : LateDays,
        DeductBasisPoints = Late == LatePolicy.Deduct ? DeductBasisPoints : 0,
    };

    /// <summary>
    /// Throws <c>assignment.title</c> and <c>assignment.brief</c> with the longest, <c>assignment.due_before_open</c>, <c>assignment.takes_nothing</c>,
    /// <c>assignment.figures</c> for a number outside what the form offers.
    /// </summary>
    public void Check()
    {
        if (string.IsNullOrWhiteSpace(Title) || Title.Length > LongestTitle) throw new RuleBroken("assignment.title", LongestTitle);
        if (Brief.Length > LongestBrief) throw new RuleBroken("assignment.brief", LongestBrief);
        if (DueAt <= OpensAt) throw new RuleBroken("assignment.due_before_open");
        if (!TakesText && MaxFiles == 0) throw new RuleBroken("assignment.takes_nothing");
        var isLate = Late switch
        {
            LatePolicy.Refuse => LateDays == 0 && DeductBasisPoints == 0,
            LatePolicy.Accept => LateDays is >= 1 and <= MostLateDays && DeductBasisPoints == 0,
            LatePolicy.Deduct => LateDays is >= 1 and <= MostLateDays && DeductBasisPoints is >= 1 and <= 10_000,
            _ => false,
        };
        if (!isLate || Resubmissions is < 0 or > MostResubmissions || MaxFiles is < 0 or > MostFiles || Markers is not (1 or 2) || ToleranceBasisPoints is < 0 or > 10_000)
            throw new RuleBroken("assignment.figures");
    }

    /// <summary>Throws <c>assignment.brief_needed</c>, <c>assignment.due_past</c>: nobody can be asked for that.</summary>
    public void CheckPublishable(DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(Brief)) throw new RuleBroken("assignment.brief_needed");
        if (DueAt <= at) throw new RuleBroken("assignment.due_past");
    }

    /// <summary>
    /// What may not change under people who work on it. Throws <c>assignment.begun</c> when it becomes a group's work or one person's, or
    /// takes another session's groups, after somebody began; <c>assignment.marked</c> when it takes another rubric after somebody was marked.
    /// </summary>
    public void CheckChange(AssignmentPlan before, bool isBegun, bool isMarked)
    {
        if (isBegun && (IsGroup != before.IsGroup || SessionId != before.SessionId)) throw new RuleBroken("assignment.begun");
        if (isMarked && RubricId != before.RubricId) throw new RuleBroken("assignment.marked");
    }
}
