namespace Lms.Assessments.Targets;

/// <summary>Where a cohort stands with one of its targets, while people are enrolled.</summary>
/// <param name="Have">Seats that count: women's, or the institution's.</param>
/// <param name="Taken">All seats taken, offers in them.</param>
/// <param name="Capacity">All seats.</param>
public sealed record TargetMeter(SeatTarget Target, int Have, int Taken, int Capacity)
{
    /// <summary>Women's share of the seats taken, in basis points, half up; 0 while nobody sits.</summary>
    public int Share => Taken == 0 ? 0 : (int)(((10_000L * Have) + (Taken / 2)) / Taken);

    /// <summary>Seats it takes: an institution's number, or the women it takes when every seat is taken (rounded up).</summary>
    public int Wanted => Target.Kind == TargetKind.Women ? (int)(((long)Capacity * Target.Value) + 9_999) / 10_000 : Target.Value;

    /// <summary>Seats left under a limit; never below nothing.</summary>
    public int Left => Math.Max(0, Target.Value - Have);

    public bool IsFull => Target.IsLimit && Left == 0;

    /// <summary>True where it is reached: the share now, or the seats.</summary>
    public bool IsMet => Target.Kind == TargetKind.Women ? Taken > 0 && Share >= Target.Value : Have >= Target.Value;

    /// <summary>True where it cannot be reached any more with the seats that are free, so that who enrols may still do something about it elsewhere.</summary>
    public bool IsOutOfReach => !Target.IsLimit && Have + Math.Max(0, Capacity - Taken) < Wanted;
}
