using Lms.Assessments.Outbox;

namespace Lms.Assessments.Tests.Outbox;

public sealed class DeliveryRuleTests
{
    [Theory]
    [InlineData(SmtpStage.Recipient, "550 5.1.1 No such mailbox", DeliveryVerdict.BadAddress)]
    [InlineData(SmtpStage.Recipient, "550-5.1.1 The email account\n550 does not exist", DeliveryVerdict.BadAddress)]
    [InlineData(SmtpStage.Recipient, "550 unknown user", DeliveryVerdict.BadAddress)]
    [InlineData(SmtpStage.Recipient, "553 mailbox name not allowed", DeliveryVerdict.BadAddress)]
    [InlineData(SmtpStage.Recipient, "550 5.2.1 mailbox disabled", DeliveryVerdict.BadAddress)]
    [InlineData(SmtpStage.Recipient, "552 5.2.2 mailbox full", DeliveryVerdict.Dead)]
    [InlineData(SmtpStage.Recipient, "550 5.7.1 we do not like your network", DeliveryVerdict.Dead)]
    [InlineData(SmtpStage.Recipient, "550 5.1.8 sender's domain does not exist", DeliveryVerdict.Dead)]
    [InlineData(SmtpStage.Recipient, "554 transaction failed", DeliveryVerdict.Dead)]
    [InlineData(SmtpStage.Recipient, "451 4.7.1 greylisted", DeliveryVerdict.Later)]
    [InlineData(SmtpStage.Recipient, "450 mailbox busy", DeliveryVerdict.Later)]
    [InlineData(SmtpStage.Recipient, "421 4.3.2 going down", DeliveryVerdict.ServerAway)]
    [InlineData(SmtpStage.Message, "554 5.6.0 we do not like the message", DeliveryVerdict.Dead)]
    [InlineData(SmtpStage.Message, "550 5.1.1 said too late to be sure of whom", DeliveryVerdict.Dead)]
    [InlineData(SmtpStage.Message, "452 4.3.1 no room", DeliveryVerdict.Later)]
    [InlineData(SmtpStage.Sender, "550 5.7.60 not your address", DeliveryVerdict.ServerAway)]
    [InlineData(SmtpStage.Sender, "530 5.7.0 sign in first", DeliveryVerdict.ServerAway)]
    [InlineData(SmtpStage.Greeting, "554 no service here", DeliveryVerdict.ServerAway)]
    [InlineData(SmtpStage.Greeting, "535 5.7.8 wrong password", DeliveryVerdict.ServerAway)]
    public void A_no_is_about_the_address_the_letter_or_the_server(SmtpStage stage, string reply, DeliveryVerdict verdict) =>
        Assert.Equal(verdict, DeliveryRule.Of(stage, reply));

    [Theory]
    [InlineData("550 5.1.1 No such mailbox", "550 5.1.1")]
    [InlineData("550-5.1.1 No such\n550-5.1.1 mailbox", "550 5.1.1")]
    [InlineData("451 later", "451")]
    [InlineData("5.1.1 (bad destination mailbox)", "5.1.1")]
    [InlineData("2026 was a good year", "not_written")]
    [InlineData("There is no template 'x'.", "not_written")]
    [InlineData(null, "not_written")]
    public void Letters_that_failed_for_the_same_cause_share_a_word(string? response, string cause) =>
        Assert.Equal(cause, DeliveryRule.Cause(DeliveryVerdict.Dead, response));

    [Theory]
    [InlineData("550 5.1.1", MailCause.Address)]
    [InlineData("550", MailCause.Address)]
    [InlineData("552 5.2.2", MailCause.Full)]
    [InlineData("452 4.2.2", MailCause.Full)]
    [InlineData("550 5.7.1", MailCause.Policy)]
    [InlineData("451 4.7.1", MailCause.Policy)]
    [InlineData("451", MailCause.Busy)]
    [InlineData("554", MailCause.Other)]
    [InlineData("no_connection", MailCause.NoConnection)]
    [InlineData("not_written", MailCause.NotWritten)]
    [InlineData("not_known", MailCause.Other)]
    public void A_cause_is_said_in_words_too(string cause, MailCause words) => Assert.Equal(words, DeliveryRule.Read(cause));

    [Fact]
    public void A_server_that_says_nothing_is_a_cause_of_its_own() =>
        Assert.Equal("no_connection", DeliveryRule.Cause(DeliveryVerdict.ServerAway, "The operation has timed out."));

    [Fact]
    public void Tries_come_further_apart_and_end_after_a_day()
    {
        var posted = new DateTimeOffset(2026, 12, 1, 5, 0, 0, TimeSpan.Zero);
        var now = posted;
        var minutes = new List<double>();
        var tries = 1;
        for (; RetryRule.Next(tries, posted, now) is { } next; tries++)
        {
            minutes.Add((next - now).TotalMinutes);
            now = next;
        }

        Assert.Equal([1, 5, 15, 60, 60], minutes.Take(5));
        Assert.Equal(24, (int)(now - posted).TotalHours);
        // Two sweeps a day later are not enough tries: nobody was asked often enough to be given up.
        Assert.NotNull(RetryRule.Next(2, posted, posted.AddDays(2)));
    }
}
