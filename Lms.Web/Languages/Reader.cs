using Lms.Scheduler.Languages;

namespace Lms.Web.Languages;

/// <summary>Who reads this answer: their words and the clock on their wall. Set once a request, before anything is written.</summary>
public sealed class Reader(LanguageList languages, TimeZoneInfo zone)
{
    private readonly LanguageList spoken = languages;
    private bool isTapped;

    public Words Words { get; private set; } = languages.English;

    public TimeZoneInfo Zone { get; private set; } = zone;

    /// <summary>
    /// The languages in which to look for what may be written in any, the best first: the one tapped on this device, then the one the
    /// person keeps. A language that the pages do not speak cannot be tapped, so a tap says nothing against it.
    /// </summary>
    /// <param name="own">The person's.</param>
    public IReadOnlyList<string> Wanted(string own) => isTapped && spoken.Find(own) is not null ? [Words.Language.Tag, own] : [own, Words.Language.Tag];

    /// <param name="tapped">Whether the language was chosen on this device.</param>
    internal void Become(Words words, TimeZoneInfo? zone, bool tapped = false) => (Words, Zone, isTapped) = (words, zone ?? Zone, tapped);
}
