using System.Globalization;
using Lms.Scheduler.Languages;

namespace Lms.Web.Reports;

/// <summary>A country in the reader's language where there is a text for it, in English otherwise; the bare code where nobody knows it.</summary>
public static class CountryName
{
    public static string In(Words words, string code)
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
