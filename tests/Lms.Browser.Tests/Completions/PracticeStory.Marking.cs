using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Lms.Browser.Tests.Completions;

/// <content>How the trainer looks at what was handed in.</content>
internal sealed partial class PracticeStory
{
    public async Task TrainerReturnsAndThenMarksByKeyboard()
    {
        await OpenNext();
    }

    private async Task OpenNext()
    {
        await Desk.GotoAsync("/marks");
        await Desk.Locator("main a[href^='/marks/']").First.ClickAsync();
    }

    private async Task Mark()
    {
        await OpenNext();
    }
}
