using Lms.Assessments.Letters;
using Lms.Assessments.Values;
using Lms.Data;
using Lms.Data.Letters;
using Lms.Data.Outbox;
using Lms.Data.Surveys;
using Lms.Scheduler.Outbox;
using Microsoft.Extensions.Options;

namespace Lms.Scheduler.Letters;

/// <summary>Writes what is due and says whether it goes now: in the house's own words, to who wants it, at an hour at which people are up.</summary>
public sealed class LetterDesk(
    IEnumerable<ILetterWriter> writers,
    LetterWords wording,
    LetterChoiceQueries choices,
    LinkKey links,
    IOptions<LetterSettings> settings,
    IOptions<SiteSettings> site,
    TimeProvider clock)
{
    private readonly Dictionary<string, ILetterWriter> byTemplate = writers.ToDictionary(w => w.Template, StringComparer.Ordinal);

    /// <summary>Null where there is no such template.</summary>
    public async Task<WrittenLetter?> Write(OutboxRow row)
    {
        if (!byTemplate.TryGetValue(row.Template, out var writer))
        {
            return null;
        }

        var words = await wording.For(row.Template, row.Language);
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(row.TimeZone, out var known) ? known : TimeZoneInfo.Utc;
        if (await writer.Write(row, words, zone) is not { } letter)
        {
            return new(null, words, LetterFate.Send);
        }

        var kind = LetterKinds.Of(row.Template);
        if (kind == LetterKind.Essential)
        {
            return new(letter, words, LetterFate.Send);
        }

        letter = letter with { Stop = (words["mail.stop_" + Code.Of(kind)], new Uri(new Uri(site.Value.PublicUrl), $"/letters/stop/{links.OfStop(row.Id)}")) };
        return new(letter, words, LetterRule.Decide(kind, await choices.IsStopped(row, kind), settings.Value.Quiet, zone, clock.GetUtcNow(), letter.LatestAt, await choices.IsUnreachable(row)));
    }
}
