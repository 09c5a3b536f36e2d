using System.Net;

namespace Lms.Web.Tests.Mentorships;

public sealed class PairPageTests
{
    [Fact]
    public async Task An_address_that_names_no_way_of_pairing_or_one_there_is_not_pairs_by_load()
    {
        await using var site = await MentoringSite.Start();
        using var trainer = await site.App.SignIn("trainer");
        foreach (var asked in (string[])["", "?by=", "?by=nothing", "?by=by_hand", "?by=load"])
        {
            var page = await trainer.Get($"/cohorts/{site.Cohort}/mentors/pair{asked}");
            Assert.Equal((HttpStatusCode.OK, "Pair by load"), (page.Status, page.Title));
            Assert.Empty(page.Errors);
        }

        Assert.Equal("Pair by language", (await trainer.Get($"/cohorts/{site.Cohort}/mentors/pair?by=language")).Title);
    }
}
