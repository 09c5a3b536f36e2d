namespace Lms.Data.Waits;

/// <summary>A cohort whose count of seats is not what its people say.</summary>
public sealed record SeatCheckRow
{
    public string Code { get; init; } = "";

    public int Capacity { get; init; }

    public int Taken { get; init; }

    public int Enrolled { get; init; }

    public int Offered { get; init; }

    /// <summary>A person who is enrolled and waits as well, or a proposal or place that nothing holds up.</summary>
    public int Both { get; init; }

    public override string ToString() =>
        FormattableString.Invariant($"{Code}: {Taken} of {Capacity} taken, {Enrolled} enrolled, {Offered} offered, {Both} enrolled and in line");
}
