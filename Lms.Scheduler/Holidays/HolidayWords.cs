using Lms.Scheduler.Languages;

namespace Lms.Scheduler.Holidays;

/// <summary>What a holiday is called in a reader's language: the text of its code, or what an administrator wrote.</summary>
public static class HolidayWords
{
    public static string Holiday(this Words words, string codeOrName) => words.Find("holidays.name_" + codeOrName) ?? codeOrName;
}
