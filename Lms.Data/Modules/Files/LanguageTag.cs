using System.Text.RegularExpressions;

namespace Lms.Data.Modules.Files;

/// <summary>The shape of a BCP 47 tag (<c>ur</c>, <c>uz-Latn</c>); at most the 20 characters its columns hold.</summary>
internal static partial class LanguageTag
{
    public static bool Is(string text) => text.Length <= 20 && Tag().IsMatch(text);

    [GeneratedRegex("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Tag();
}
