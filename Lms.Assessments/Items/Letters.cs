using System.Security.Cryptography;
using System.Text;
using Lms.Assessments.Values;

namespace Lms.Assessments.Items;

/// <summary>
/// Ids of options. Where place in the file is not the key, the id is the place. Where it is (ordering, the right side of a
/// match), ids go by the order of the texts' SHA-256: the same texts have the same ids whatever the key says, so a corrected
/// key marks old answers rightly, and the ids tell nothing. Rejected: ids by place hidden by a shuffle (the page's source
/// would still carry them) and ids by alphabet (a list of dates or steps "1 …, 2 …" is often alphabetical).
/// </summary>
internal static class Letters
{
    public const int Most = 26;

    public static string Letter(int place) => ((char)('a' + place)).ToString();

    public static string Number(int place) => (place + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>In the order given, with an id by place.</summary>
    public static ValueList<Option> ByPlace(IEnumerable<string> texts) =>
        texts.Select((text, place) => new Option(Letter(place), text)).ToValueList();

    /// <summary>In the order given, each with an id by the digest of its text. Texts are distinct.</summary>
    public static ValueList<Option> ByDigest(IReadOnlyList<string> texts, Func<int, string> id)
    {
        var ids = texts.OrderBy(t => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(t))), StringComparer.Ordinal)
            .Select((text, place) => (text, place))
            .ToDictionary(p => p.text, p => id(p.place), StringComparer.Ordinal);
        return texts.Select(t => new Option(ids[t], t)).ToValueList();
    }
}
