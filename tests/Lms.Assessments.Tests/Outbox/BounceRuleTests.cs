using Lms.Assessments.Letters;
using Lms.Assessments.Outbox;

namespace Lms.Assessments.Tests.Outbox;

public sealed class BounceRuleTests
{
    [Theory]
    [InlineData("failed", "5.1.1", "550 5.1.1 no such user", ReportOutcome.Marked)]
    [InlineData("Failed", "5.1.10", "", ReportOutcome.Marked)]
    [InlineData("failed", "5.0.0", "550 no such user", ReportOutcome.Marked)]
    [InlineData("failed", "5.2.2", "552 5.2.2 mailbox full", ReportOutcome.Harmless)]
    [InlineData("failed", "5.7.1", "550 5.7.1 not from your network", ReportOutcome.Harmless)]
    [InlineData("failed", "4.4.7", "expired", ReportOutcome.Harmless)]
    [InlineData("delayed", "4.4.1", "no answer yet", ReportOutcome.Harmless)]
    [InlineData("delivered", "2.1.5", "", ReportOutcome.Harmless)]
    public void Only_a_failure_for_the_address_itself_marks_it(string action, string status, string answer, ReportOutcome outcome) =>
        Assert.Equal(outcome, BounceRule.Read(Report(new ReportedAddress(null, "Gone@Office.example", action, status, answer)), "gone@office.example").Outcome);

    [Fact]
    public void A_report_about_another_address_marks_none()
    {
        var report = Report(new ReportedAddress(null, "victim@office.example", "failed", "5.1.1", "550 5.1.1 no"));
        Assert.Equal((ReportOutcome.NotOurs, ""), BounceRule.Read(report, "gone@office.example"));
    }

    [Fact]
    public void A_letter_that_was_passed_on_marks_the_address_it_was_written_to()
    {
        var report = Report(new ReportedAddress("gone@office.example", "moved@elsewhere.example", "failed", "5.1.1", "550 5.1.1 no such user"));
        Assert.Equal((ReportOutcome.Marked, "550 5.1.1 no such user"), BounceRule.Read(report, "gone@office.example"));
    }

    [Theory]
    [InlineData("<enrolled.0193a1b2-0000-7000-8000-000000000001@mrc.example>", "enrolled:0193a1b2-0000-7000-8000-000000000001")]
    [InlineData("a.b.c@mrc.example", "a:b:c")]
    [InlineData("nothing", null)]
    [InlineData("@mrc.example", null)]
    [InlineData(null, null)]
    public void A_message_id_leads_back_to_its_letter(string? id, string? key) => Assert.Equal(key, BounceRule.Key(id));

    [Theory]
    [InlineData(LetterKind.Essential, LetterVerdict.Send)]
    [InlineData(LetterKind.Reminder, LetterVerdict.Unreachable)]
    [InlineData(LetterKind.Missed, LetterVerdict.Unreachable)]
    [InlineData(LetterKind.News, LetterVerdict.Unreachable)]
    public void Only_what_people_cannot_do_without_is_tried_at_an_address_nobody_can_be_reached_at(LetterKind kind, LetterVerdict verdict) =>
        Assert.Equal(verdict, LetterRule.Decide(kind, isStopped: false, new QuietHours(0, 0), TimeZoneInfo.Utc, DateTimeOffset.UnixEpoch, null, isUnreachable: true).Verdict);

    private static DeliveryReport Report(params ReportedAddress[] addresses) => new("a.b@mrc.example", addresses);
}
