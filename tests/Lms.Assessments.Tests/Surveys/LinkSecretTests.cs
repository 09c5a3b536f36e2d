using Lms.Assessments.Surveys;

namespace Lms.Assessments.Tests.Surveys;

public class LinkSecretTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, LinkSecret.KeyBytes).Select(i => (byte)i)];
    private static readonly Guid Id = new("0198c0de-0000-7000-8000-000000000001");

    [Fact]
    public void It_can_be_made_again_and_nobody_else_can_make_it()
    {
        var secret = LinkSecret.Of(Key, "survey invitation", Id);

        Assert.Equal(secret, LinkSecret.Of(Key, "survey invitation", Id));
        Assert.Equal(40, secret.Length);
        Assert.NotEqual(secret, LinkSecret.Of(new byte[LinkSecret.KeyBytes], "survey invitation", Id));
        Assert.NotEqual(secret, LinkSecret.Of(Key, "practice confirmation", Id));
        Assert.NotEqual(secret, LinkSecret.Of(Key, "survey invitation", Guid.Empty));
        Assert.NotEqual(secret, LinkSecret.Hash(secret));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("00112233445566778899aabbccddeeff0011223")]
    [InlineData("00112233445566778899aabbccddeeff0011223g")]
    public void What_is_none_is_not_looked_for(string? text) => Assert.Null(LinkSecret.Read(text));

    [Fact]
    public void A_mail_program_may_write_it_in_capitals() =>
        Assert.Equal("00112233445566778899aabbccddeeff00112233", LinkSecret.Read("00112233445566778899AABBCCDDEEFF00112233"));
}
