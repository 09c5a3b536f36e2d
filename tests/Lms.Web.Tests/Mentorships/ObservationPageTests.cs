using AngleSharp.Dom;
using Lms.Testing;

namespace Lms.Web.Tests.Mentorships;

public sealed class ObservationPageTests
{
    [Fact]
    public async Task Headings_around_an_observation_go_down_one_level_at_a_time()
    {
        await using var site = await MentoringSite.Start();
        using var mentor = await site.App.SignIn("mentor");
        var held = (await site.Meetings()).Single(m => m.State == "held").Id;
        var meeting = $"/mentoring/{site.Mentorship}/meetings/{held}";
        var observe = await mentor.Get(meeting + "/observe");
        if (observe.Document.QuerySelector("main .card-link a") is { } rubric)
        {
            observe = await mentor.Get(rubric.GetAttribute("href")!);
        }

        await mentor.Post(observe, form =>
        {
            foreach (var name in observe.Document.QuerySelectorAll("input[type=radio]").Select(r => r.GetAttribute("name")!).Distinct(StringComparer.Ordinal))
            {
                form[name] = "2";
            }

            (form["Seen"], form["Effect"], form["NextTime"]) = ("Asked for the licence", "The employer showed it", "Ask for the contract too");
        });
        foreach (var path in new[] { meeting, $"/mentoring/{site.Mentorship}" })
        {
            var page = await mentor.Get(path);
            Assert.NotNull(page.Document.QuerySelector(".observed"));
            var levels = Levels(page);
            Assert.Equal(1, levels[0]);
            Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"{path}: h{pair.First} is followed by h{pair.Second}"));
        }
    }

    private static List<int> Levels(LmsAnswer page) => [.. page.Document.QuerySelectorAll("main h1, main h2, main h3, main h4").Select(h => h.LocalName[1] - '0')];
}
