using System.Globalization;

namespace Lms.Scheduler.Languages;

/// <summary>A country in the reader's language where there is a text for it, in English otherwise; the bare code where nobody knows it.</summary>
public static class CountryText
{
    public static string Of(Words words, string code)
    {
        if (words.Find("institutions.country_" + code) is { } name)
        {
            return name;
        }

        try
        {
            return new RegionInfo(code).EnglishName;
        }
        catch (ArgumentException)
        {
            return code;
        }
    }
}
