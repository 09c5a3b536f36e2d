using System.Runtime.InteropServices;

namespace Lms.Assessments.Ladders;

/// <summary>
/// Sessions of a module held in a country's institutions, and who trained them. National trainers are those of the country's own
/// ministries, agencies, offices and academies.
/// </summary>
/// <param name="With">Sessions with at least one national trainer, in whichever part.</param>
/// <param name="Led">Sessions with a national trainer in the part of trainer.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SessionTally(int Held, int With, int Led)
{
    /// <summary>Months looked back: what a ministry did long ago is not what it does.</summary>
    public const int Months = 24;

    /// <summary>Fewer sessions than these show no habit.</summary>
    public const int Fewest = 3;

    /// <summary>Share of sessions with national trainers from which a module is delivered together; basis points.</summary>
    public const int WithShare = 5_000;

    /// <summary>Share of sessions led by national trainers from which they carry it; basis points.</summary>
    public const int LedShare = 7_500;

    /// <summary>Whether sessions alone show a step; plans and budgets are never shown by sessions.</summary>
    public bool Shows(LadderStep step) => step switch
    {
        LadderStep.Delivered => Held >= 1,
        LadderStep.CoDelivered => Held >= Fewest && With * 10_000L >= Held * (long)WithShare,
        LadderStep.NationalTrainers => Held >= Fewest && Led * 10_000L >= Held * (long)LedShare,
        LadderStep.InPlan or LadderStep.InBudget => false,
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };
}
