using Microsoft.Extensions.DependencyInjection;

namespace Lms.Browser.Tests.Completions;

public sealed class PracticeStoryTests(Chromium chromium)
{
    [Fact]
    public async Task Group_work_case_study_plan_and_coaching_lead_to_a_certificate_once_practice_was_asked_ninety_days_later()
    {
        var clock = new MovedClock();
        await using var site = new Site { Change = services => services.AddSingleton<TimeProvider>(clock) };
        await site.InitializeAsync();
        await using var story = await PracticeStory.Begin(chromium, site, clock);
        await story.RuleAsksForPractice();
        await story.GroupHandsInItsNote();
        await story.TrainerReturnsAndThenMarksByKeyboard();
        await story.TraineeHandsInTheCaseStudy();
        await story.PlanIsWrittenMetAndClosed();
        Assert.Equal(0, await story.Certificates());
        await story.PracticeIsAskedNinetyDaysLater();
        Assert.Equal(1, await story.Certificates());
    }
}
