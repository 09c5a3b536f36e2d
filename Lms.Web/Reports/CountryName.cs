using Lms.Scheduler.Languages;

namespace Lms.Web.Reports;

/// <summary>A country in the reader's language; see <see cref="CountryText"/>.</summary>
public static class CountryName
{
    public static string In(Words words, string code) => CountryText.Of(words, code);
}
