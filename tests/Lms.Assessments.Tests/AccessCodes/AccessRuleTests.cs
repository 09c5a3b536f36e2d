using Lms.Assessments.AccessCodes;
using Lms.Assessments.Links;

namespace Lms.Assessments.Tests.AccessCodes;

public sealed class AccessRuleTests
{
    private static readonly DateTimeOffset Noon = new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Whoever_holds_a_secret_is_told_what_became_of_it()
    {
        LinkStanding Of(DateTimeOffset? used = null, DateTimeOffset? revoked = null, int tries = 0, bool isNewer = false, int days = 0) =>
            AccessRule.Standing(Noon.AddDays(1), used, revoked, tries, isNewer, Noon.AddDays(days));

        Assert.Equal(LinkStanding.Open, Of());
        // Two made in the same instant: the open one is the one that opens.
        Assert.Equal(LinkStanding.Open, Of(isNewer: true));
        Assert.Equal(LinkStanding.Over, Of(days: 1));
        Assert.Equal(LinkStanding.Used, Of(used: Noon, revoked: Noon, isNewer: true, days: 9));
        Assert.Equal(LinkStanding.Replaced, Of(revoked: Noon, isNewer: true, days: 9));
        Assert.Equal(LinkStanding.Ended, Of(revoked: Noon));
        Assert.Equal(LinkStanding.Ended, Of(tries: AccessRule.MostTries));
    }

    [Fact]
    public void A_letter_is_written_again_after_some_minutes_and_a_stranger_fills_nobodys_mailbox()
    {
        Assert.True(AccessRule.MayAskAgain(null, isOpen: false, 0, Noon));
        Assert.False(AccessRule.MayAskAgain(Noon, isOpen: true, 1, Noon.AddMinutes(4)));
        Assert.True(AccessRule.MayAskAgain(Noon, isOpen: true, AccessRule.MostResetsADay - 1, Noon.AddMinutes(5)));
        Assert.False(AccessRule.MayAskAgain(Noon, isOpen: true, AccessRule.MostResetsADay, Noon.AddHours(1)));
        // The newest was used or is over: its owner is not left without one.
        Assert.True(AccessRule.MayAskAgain(Noon, isOpen: false, AccessRule.MostResetsADay, Noon.AddHours(1)));
    }
}
