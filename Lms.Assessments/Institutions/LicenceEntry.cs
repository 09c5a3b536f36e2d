using Lms.Assessments.Rules;

namespace Lms.Assessments.Institutions;

/// <summary>What one list said about one agency. This product repeats it with its day and source, and judges nothing.</summary>
/// <param name="AsOf">The day of the list.</param>
/// <param name="ValidUntil">Where the list says one.</param>
public sealed record LicenceEntry(string Number, string Country, LicenceStatus Status, DateOnly AsOf, DateOnly? ValidUntil, string Source)
{
    public const int LongestNumber = 60;
    public const int LongestSource = 300;

    /// <exception cref="RuleBroken"><c>licence.number</c>, <c>licence.ahead</c>, <c>licence.source</c></exception>
    public LicenceEntry Checked(DateOnly today)
    {
        var (number, source) = (Number.Trim(), Source.Trim());
        if (number.Length is 0 or > LongestNumber) throw new RuleBroken("licence.number", LongestNumber);
        if (source.Length is 0 or > LongestSource) throw new RuleBroken("licence.source", LongestSource);
        return AsOf <= today ? this with { Number = number, Source = source } : throw new RuleBroken("licence.ahead");
    }

    /// <summary>What was known on a day: the entry of the newest list of that day or before it; of two of one day, the one entered last. Null before the first.</summary>
    /// <param name="entries">In the order they were entered.</param>
    public static T? On<T>(IEnumerable<T> entries, DateOnly day, Func<T, DateOnly> asOf)
        where T : class =>
        entries.Where(e => asOf(e) <= day).Index().OrderBy(e => asOf(e.Item)).ThenBy(e => e.Index).LastOrDefault().Item;
}
