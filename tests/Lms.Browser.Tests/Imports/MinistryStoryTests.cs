namespace Lms.Browser.Tests.Imports;

public sealed class MinistryStoryTests(Chromium chromium)
{
    [Fact]
    public async Task An_office_brings_its_people_from_a_messy_list_to_the_first_test_on_a_phone()
    {
        await using var site = new Site();
        await site.InitializeAsync();
        await using var story = await MinistryStory.Begin(chromium, site);
        await story.ListIsReadAndSuggestionsAreResolved();
        await story.SixtyAreNominatedForFortySeats();
        var (number, code) = await story.SlipsArePrinted();
        await story.SomebodySignsInWithTheirSlipInUrduAndTakesTheFirstTest(number, code);
    }
}
