using Lms.Assessments.Links;
using Lms.Assessments.Surveys;

namespace Lms.Assessments.Tests.Links;

public sealed class LinkTokenTests
{
    private static readonly byte[] Key = new byte[LinkSecret.KeyBytes];
    private static readonly Guid Id = Guid.Parse("019404d2-0000-7000-8000-0000000000ab");
    private static readonly LinkToken Token = LinkToken.Of(Key, "letter stop", Id);

    [Fact]
    public void It_is_read_as_it_was_written()
    {
        Assert.Equal(Token, LinkToken.Read(Token.ToString()));
        // As in letters that were sent before.
        Assert.Equal($"{Id:N}{LinkSecret.Of(Key, "letter stop", Id)}", Token.ToString());
        Assert.Equal(72, Token.ToString().Length);
        Assert.All([null, "", "x", Token.ToString()[..^1], Token + "0", Token.ToString().Replace("019404d2", "019404g2", StringComparison.Ordinal)], text => Assert.Null(LinkToken.Read(text)));
    }

    [Fact]
    public void It_opens_what_it_was_made_for_and_nothing_else()
    {
        Assert.True(LinkToken.Read(Token.ToString().ToUpperInvariant())!.IsOf(Key, "letter stop"));
        Assert.False(Token.IsOf(Key, "seat offer"));
        Assert.False(Token.IsOf([.. Key[1..], 1], "letter stop"));
        Assert.False((Token with { Id = Guid.Empty }).IsOf(Key, "letter stop"));
    }

    [Fact]
    public void Only_a_whole_address_that_was_never_ours_can_be_a_guess() => Assert.Equal(
        [LinkStanding.Ended, LinkStanding.Unknown, LinkStanding.Cut, LinkStanding.Cut],
        new[] { (Token.ToString(), true), (Token.ToString(), false), (Token.ToString()[..^1], false), ("", false) }.Select(a => LinkToken.Refusal(a.Item1, a.Item2)));
}
