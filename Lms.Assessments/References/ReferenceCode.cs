using System.Text.RegularExpressions;
using Lms.Assessments.Rules;

namespace Lms.Assessments.References;

/// <summary>What an entry of a list may be called in the database.</summary>
public static partial class ReferenceCode
{
    public const int LongestName = 120;

    /// <summary>The code as it is stored. Whether a zone exists is for the caller to ask its own clock.</summary>
    /// <exception cref="RuleBroken"><c>reference.code_category</c>, <c>reference.code_language</c>, <c>reference.code_time_zone</c></exception>
    public static string Checked(ReferenceList list, string typed)
    {
        var code = typed.Trim();
        return list switch
        {
            ReferenceList.Category => Category().IsMatch(code) ? code : throw new RuleBroken("reference.code_category"),
            ReferenceList.Language => Tag().IsMatch(code) ? code : throw new RuleBroken("reference.code_language"),
            _ => Zone().IsMatch(code) ? code : throw new RuleBroken("reference.code_time_zone"),
        };
    }

    /// <exception cref="RuleBroken"><c>reference.name</c></exception>
    public static string Name(string typed) => typed.Trim() is { Length: > 0 and <= LongestName } name ? name : throw new RuleBroken("reference.name", LongestName);

    // Facts carry it for ever, and exports show it.
    [GeneratedRegex("^[a-z][a-z0-9_]{2,39}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Category();

    [GeneratedRegex("^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex("^[A-Za-z_]{2,20}(/[A-Za-z0-9_+-]{2,30}){1,2}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Zone();
}
