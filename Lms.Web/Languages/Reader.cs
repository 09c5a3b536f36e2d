using Lms.Scheduler.Languages;

namespace Lms.Web.Languages;

/// <summary>Who reads this answer: their words and the clock on their wall. Set once a request, before anything is written.</summary>
public sealed class Reader(LanguageList languages, TimeZoneInfo zone)
{
    public Words Words { get; private set; } = languages.English;

    public TimeZoneInfo Zone { get; private set; } = zone;

    internal void Become(Words words, TimeZoneInfo? zone) => (Words, Zone) = (words, zone ?? Zone);
}
