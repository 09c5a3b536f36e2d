namespace Lms.Data.People;

/// <summary>One line of what a person did: a session, a certificate, a piece of work, a mentorship, a letter, a sign-in.</summary>
public sealed record RecordLine
{
    public Guid Id { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>What it is called, or the code of its kind.</summary>
    public string Title { get; init; } = "";

    public string? Detail { get; init; }

    public string State { get; init; } = "";

    /// <summary>Minutes, or basis points, whichever the line is about.</summary>
    public int? Amount { get; init; }
}
