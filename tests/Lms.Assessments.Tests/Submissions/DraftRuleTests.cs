using Lms.Assessments.Rules;
using Lms.Assessments.Submissions;
using static Lms.Assessments.Tests.Submissions.Works;

namespace Lms.Assessments.Tests.Submissions;

public class DraftRuleTests
{
    private static readonly DraftText Stands = new("Anna's text", Anna, 1_005);

    private static DraftVerdict Decide(DraftText sent, int over, long first) => DraftRule.Decide(Stands, 3, sent, over, first);

    [Fact]
    public void The_first_text_is_written() => Assert.Equal(DraftVerdict.Write, DraftRule.Decide(null, 0, new("t", Anna, 1), 0, 1));

    [Fact]
    public void A_text_typed_over_the_one_that_stands_is_written() => Assert.Equal(DraftVerdict.Write, Decide(new("t", Bek, 7_001), 3, 7_000));

    [Fact]
    public void The_same_text_again_is_known_whoever_sends_it() => Assert.Equal(DraftVerdict.Known, Decide(new("Anna's text", Bek, 7_001), 1, 7_000));

    [Fact]
    public void A_text_typed_over_what_somebody_else_changed_meanwhile_is_shown_beside_it() => Assert.Equal(DraftVerdict.Conflict, Decide(new("Bek's text", Bek, 7_001), 2, 7_000));

    [Fact]
    public void A_page_whose_receipt_was_lost_goes_on_over_its_own_text() => Assert.Equal(DraftVerdict.Write, Decide(new("Anna's text goes on", Anna, 1_006), 2, 1_001));

    [Fact]
    public void An_older_text_of_the_same_page_that_comes_late_does_not_overwrite_the_newer() => Assert.Equal(DraftVerdict.Conflict, Decide(new("Anna's te", Anna, 1_004), 2, 1_001));

    [Fact]
    public void The_same_person_on_another_device_is_another_page()
    {
        Assert.Equal(DraftVerdict.Conflict, Decide(new("from the phone", Anna, 9_001), 2, 9_000)); // opened later, over an older version
        Assert.Equal(DraftVerdict.Conflict, Decide(new("from the desk", Anna, 501), 2, 500)); // opened earlier
    }

    [Fact]
    public void A_form_without_script_conflicts_by_its_version_alone()
    {
        Assert.Equal(DraftVerdict.Conflict, Decide(new("plain", Anna, 0), 2, 0));
        Assert.Equal(DraftVerdict.Write, Decide(new("plain", Anna, 0), 3, 0));
    }

    [Fact]
    public void Counts_no_browser_could_have_sent_are_refused() => Assert.Equal("submission.malformed", Assert.Throws<RuleBroken>(() => Decide(new("t", Anna, -1), 3, -1)).Code);
}
