using Lms.Assessments.People;

namespace Lms.Assessments.Tests.People;

public sealed class EmailKeyTests
{
    [Theory]
    [InlineData(" Nodira@Example.ORG ")]
    [InlineData("nodira@\u200eexample.org")]
    [InlineData("ｎodira@example.org")]
    public void An_address_is_the_same_however_it_is_typed(string typed) => Assert.Equal("nodira@example.org", EmailKey.Of(typed));

    [Fact]
    public void Dots_and_tags_are_the_hosts_business() => Assert.Equal("a.b+c@example.org", EmailKey.Of("A.B+c@example.org"));
}
