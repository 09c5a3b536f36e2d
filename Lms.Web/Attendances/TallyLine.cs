using Lms.Assessments.Attendances;

namespace Lms.Web.Attendances;

/// <summary>One answer of a poll with how many gave it (for a ranking: its points; for a text people wrote: how often).</summary>
/// <param name="IsRight">A quiz's right option.</param>
public sealed record TallyLine(string Text, int Count, bool IsRight)
{
    public static IReadOnlyList<TallyLine> Of(SheetPoll poll) => poll.Tally.Counts.Count == 0
        ? [.. poll.Tally.Words.Select(w => new TallyLine(w.Text, w.Count, false))]
        : [.. poll.Tally.Counts.Select((count, i) => new TallyLine(
            i < poll.Options.Count ? poll.Options[i] : (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), count, poll.Key?.Contains(i + 1) == true))];
}
