using Lms.Assessments.Values;

namespace Lms.Data.Merges;

/// <summary>What a merge did where both had the same, as it is logged.</summary>
/// <param name="Ended">What one of the two had too much.</param>
/// <param name="Exchanged">Enrolments that came to the kept one for theirs, because they were further on.</param>
public sealed record MergedSeats(ValueList<EndedSeat> Ended, ValueList<Guid> Exchanged)
{
    // Until 2026-11 there was one list, in which an exchange stood as if a seat had ended.
    private const string WasExchanged = CohortColumns.Enrolment + " exchanged";

    public static MergedSeats Read(string json)
    {
        if (!json.StartsWith('['))
        {
            return CanonicalJson.Read<MergedSeats>(json);
        }

        var both = CanonicalJson.Read<ValueList<EndedSeat>>(json).ToLookup(s => s.Column == WasExchanged);
        return new MergedSeats([.. both[false]], [.. both[true].Select(s => s.Id)]);
    }
}
