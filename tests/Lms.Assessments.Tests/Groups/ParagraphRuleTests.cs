using Lms.Assessments.Groups;
using Lms.Assessments.Rules;

namespace Lms.Assessments.Tests.Groups;

public class ParagraphRuleTests
{
    [Fact]
    public void A_wording_that_stands_already_is_no_news() => Assert.False(ParagraphRule.IsNews("two", "two", []));

    [Fact]
    public void A_request_that_comes_twice_does_not_overwrite_what_others_wrote_in_between() =>
        Assert.False(ParagraphRule.IsNews("mine", stands: "theirs", own: ["mine"]));

    [Fact]
    public void The_last_writer_wins() => Assert.True(ParagraphRule.IsNews("mine", stands: "theirs", own: []));

    [Fact]
    public void An_empty_wording_takes_a_paragraph_out_and_begins_none()
    {
        Assert.True(ParagraphRule.IsNews("", stands: "two", own: []));
        Assert.False(ParagraphRule.IsNews("", stands: null, own: []));
    }

    [Fact]
    public void A_paragraph_has_its_limit()
    {
        Assert.Equal(4000, ParagraphRule.Text(new string('a', 4000) + "  \n").Length);
        Assert.Equal("group.paragraph_text", Assert.Throws<RuleBroken>(() => ParagraphRule.Text(new string('a', 4001))).Code);
    }
}
