namespace Lms.Benchmarks.Sessions;

/// <summary>A server under load, in a process of its own, that does what the trainer does on command.</summary>
internal interface ILiveHost
{
    /// <summary>Starts and gives the address, the session and the people.</summary>
    Task<(Uri Address, Guid Session, IReadOnlyList<Desk> Desks)> Start(int people);

    /// <summary>Opens a poll of four options whose results everybody sees, and gives its id. The one before is closed.</summary>
    Task<Guid> OpenPoll();

    /// <summary>Something happens that everybody is told.</summary>
    Task Say(int number);

    /// <summary>The poll as the server's own records have it: votes for each option, then how many voted.</summary>
    Task<IReadOnlyList<int>> Ledger(Guid poll);

    /// <summary>The head of the log.</summary>
    Task<int> Head();

    Task Stop();
}
