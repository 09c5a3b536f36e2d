using System.Text;

namespace Lms.Assessments.People;

/// <summary>
/// The form in which two e-mail addresses are one: without surrounding space, invisible characters and case. Dots and tags are
/// kept: whether they matter is the mail host's business.
/// </summary>
public static class EmailKey
{
    public static string Of(string address)
    {
        var key = new StringBuilder(address.Length);
        foreach (var c in Folding.LowerCase(SearchKey.Whole(address).Normalize(NormalizationForm.FormKC)))
        {
            if (!char.IsWhiteSpace(c) && !Folding.IsInvisible(c)) key.Append(c);
        }

        return key.ToString();
    }
}
