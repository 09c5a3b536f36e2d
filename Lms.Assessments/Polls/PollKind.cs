namespace Lms.Assessments.Polls;

/// <summary>How a poll is answered. Stored as its <see cref="Values.Code"/>.</summary>
public enum PollKind
{
    /// <summary>One of the options.</summary>
    Single,

    /// <summary>One or more of the options.</summary>
    Multiple,

    /// <summary>1 to 5; the question says what they mean.</summary>
    Rating,

    /// <summary>All options in an order.</summary>
    Ranking,

    /// <summary>A word or a few, counted with the same word of others.</summary>
    Cloud,

    /// <summary>A text; a trainer looks at it before others do.</summary>
    Open,

    /// <summary>An item of the bank, marked by its key.</summary>
    Quiz,
}
