namespace Lms.Assessments.Marks;

/// <summary>What a person is to a piece of work, for <see cref="MarkerRule"/>.</summary>
public sealed record Marker
{
    /// <summary>One of the people whose work it is.</summary>
    public bool IsAuthor { get; init; }

    /// <summary>Trainer of its cohort.</summary>
    public bool IsTrainer { get; init; }

    /// <summary>Assessor of its cohort: a juror.</summary>
    public bool IsAssessor { get; init; }

    /// <summary>Mentor of one of the people whose work it is.</summary>
    public bool IsMentor { get; init; }

    /// <summary>Administrator of everything.</summary>
    public bool HasEverything { get; init; }
}
