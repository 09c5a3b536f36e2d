namespace Lms.Assessments.Publications;

/// <summary>A figure of one table as it was reckoned, before anything is masked.</summary>
/// <param name="Country">ISO 3166-1 alpha-2; empty = all countries together.</param>
/// <param name="Part">The unit, kind or module; empty in tables by country alone.</param>
/// <param name="Sex">Its code; empty = all.</param>
/// <param name="Value">What is counted.</param>
/// <param name="People">How many people stand behind it.</param>
public sealed record ReleaseFigure(ReleasePeriod Period, ReleaseTable Table, string Country, string Part, string Sex, int Value, int People)
{
    /// <summary>The part of people whose unit was not recorded.</summary>
    public const string NotRecorded = "-";

    public string Key => string.Join('|', Period, Values.Code.Of(Table), Country, Part, Sex);

    /// <summary>The figure of the same name in another period.</summary>
    public string KeyIn(ReleasePeriod period) => (this with { Period = period }).Key;

    /// <summary>What readers lose most when it is masked: the programme's total, then a country's, then details.</summary>
    public int Weight => (Country.Length == 0 ? 4 : 1) * (Part.Length == 0 ? 6 : 1) * (Sex.Length == 0 ? 4 : 1);
}
