using System.Globalization;
using Lms.Assessments.Facts;

namespace Lms.Assessments.Merges;

/// <summary>
/// Whose facts become whose when two people turn out to be one, or two after all. A fact that moves is taken back and written anew under
/// the other's pseudonym, exactly as it was; an attendance at a session where both were counted, and a second certificate of one cohort,
/// are taken back only. Completions and tests of one cohort may stand twice: who counts is decided by person.
/// </summary>
public static class MovedFacts
{
    private const int GuidLength = 36;

    /// <summary>What becomes of the standing facts of <paramref name="from"/>, in their order.</summary>
    /// <param name="theirs">The standing facts of <paramref name="to"/>.</param>
    public static IReadOnlyList<MovedFact> Of(IEnumerable<Fact> facts, IReadOnlyCollection<Fact> theirs, Guid from, Guid to)
    {
        var events = theirs.Select(f => Event(f.SourceKey)).ToHashSet(StringComparer.Ordinal);
        var certified = theirs.Where(f => f.Kind == FactKind.Certificate).Select(f => f.CohortId).ToHashSet();
        return [.. facts.Select(f => (Fact: f, Event: EventOf(f.SourceKey, from, to))).Select(m => new MovedFact(m.Fact, m.Event, m.Fact.Kind switch
        {
            FactKind.Attendance => !events.Contains(m.Event),
            FactKind.Certificate => !certified.Contains(m.Fact.CohortId),
            _ => true,
        }))];
    }

    /// <summary>The key of an event without the number of how often it was decided: <c>test:{attempt}:3</c> is <c>test:{attempt}</c>.</summary>
    public static string Event(string sourceKey)
    {
        var colon = sourceKey.LastIndexOf(':');
        // An event of a person ends in an id, also one that ends in digits only.
        return colon > 0 && sourceKey.Length - colon - 1 < GuidLength && int.TryParse(sourceKey[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? sourceKey[..colon]
            : sourceKey;
    }

    /// <summary>The same event of the other person: an attendance names who was there, a test or certificate its enrolment, which moves itself.</summary>
    public static string EventOf(string sourceKey, Guid from, Guid to)
    {
        var key = Event(sourceKey);
        return About(key) == from ? key[..^GuidLength] + to.ToString() : key;
    }

    /// <summary>The id an event's key ends in: the person, the enrolment or the attempt; null where it names none.</summary>
    public static Guid? About(string sourceKey)
    {
        var key = Event(sourceKey);
        return key.Length >= GuidLength && Guid.TryParseExact(key[^GuidLength..], "D", out var id) ? id : null;
    }
}
