using System.Text.RegularExpressions;

namespace Lms.House.Tests.Languages;

/// <summary>A list of words is joined in one place, which knows each language's comma.</summary>
public sealed partial class ListTests
{
    [Fact]
    public void Nothing_else_joins_words_by_the_comma_of_a_language() => Assert.Empty(
        Repository.Files(".cs", ".cshtml").Where(f => f.Path.StartsWith("Lms.", StringComparison.Ordinal) && f.Name != "Words.cs" && Joined().IsMatch(f.Text)).Select(f => f.Path));

    [Theory]
    [InlineData("string.Join(W[\"common.comma\"] + \" \", names)", true)]
    [InlineData("string.Join(words[\"common.comma\"] + ' ', names)", true)]
    [InlineData("<text>@W[\"common.comma\"] </text>", false)]
    public void A_list_joined_by_hand_is_seen(string code, bool isSeen) => Assert.Equal(isSeen, Joined().IsMatch(code));

    [GeneratedRegex(@"string\.Join\([^,;]*""common\.comma""", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Joined();
}
