using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using Lms.Assessments.Figures;

namespace Lms.Assessments.Ladders;

/// <summary>
/// Sessions of a module held in a country's institutions, and who trained them. National trainers are those of the country's own
/// ministries, agencies, offices and academies.
/// </summary>
/// <param name="With">Sessions with at least one national trainer, in whichever part.</param>
/// <param name="Held">All that count: what factsheets and the explorer say of the same months, country and module.</param>
/// <param name="Led">Sessions with a national trainer in the part of trainer.</param>
/// <param name="Known">Of how many it is known here who trained them; of those that only a list tells of it is not. Null in evidence from when nothing else was counted: all.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SessionTally(int Held, int With, int Led, int? Known = null)
{
    /// <summary>Whole months looked back, this one among them: what a ministry did long ago is not what it does.</summary>
    public const int Months = 24;

    /// <summary>Fewer sessions than these show no habit.</summary>
    public const int Fewest = 3;

    /// <summary>Share of sessions with national trainers from which a module is delivered together; basis points.</summary>
    public const int WithShare = 5_000;

    /// <summary>Share of sessions led by national trainers from which they carry it; basis points.</summary>
    public const int LedShare = 7_500;

    /// <summary>Whether some were held of which nobody here knows the trainers: they show that sessions were held, and nothing of who led them.</summary>
    [JsonIgnore]
    public bool HasUnknown => Trained < Held;

    /// <summary>Whether that is all of them.</summary>
    [JsonIgnore]
    public bool IsListed => Held > 0 && Trained == 0;

    private int Trained => Known ?? Held;

    /// <summary>The months that count on a day.</summary>
    public static MonthSpan Span(DateOnly today) => new(MonthSpan.MonthOf(today) - Months + 1, MonthSpan.MonthOf(today));

    /// <summary>Whether sessions alone show a step; plans and budgets are never shown by sessions.</summary>
    public bool Shows(LadderStep step) => step switch
    {
        LadderStep.Delivered => Held >= 1,
        LadderStep.CoDelivered => Trained >= Fewest && With * 10_000L >= Trained * (long)WithShare,
        LadderStep.NationalTrainers => Trained >= Fewest && Led * 10_000L >= Trained * (long)LedShare,
        LadderStep.InPlan or LadderStep.InBudget => false,
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };
}
