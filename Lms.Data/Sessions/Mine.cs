namespace Lms.Data.Sessions;

/// <summary>What in a session is one person's own, beside what everybody sees.</summary>
public sealed record Mine
{
    /// <summary>By poll: the choice as JSON, or null where the poll is anonymous and only that they voted is known.</summary>
    public IReadOnlyDictionary<Guid, string?> Votes { get; init; } = new Dictionary<Guid, string?>();

    /// <summary>Questions.</summary>
    public IReadOnlyList<Guid> Upvoted { get; init; } = [];

    public bool Hand { get; init; }

    /// <summary>Their group of the newest forming.</summary>
    public Guid? Group { get; init; }

    /// <summary>Gave the code of the moment today.</summary>
    public bool CheckedIn { get; init; }

    /// <summary>Their page counts as open now.</summary>
    public bool Present { get; init; }
}
