using Lms.Assessments.Items;
using Microsoft.Playwright;

namespace Lms.Browser.Tests.Completions;

/// <summary>Somebody who knows the module: answers every question of a test, all right or all but the choices wrong.</summary>
internal sealed class Learner(IReadOnlyDictionary<string, Item> items)
{
    public static async Task<Learner> Of(Site site) => new((await site.Db.List<string>("SELECT Payload FROM Item"))
        .Select(json => ItemVersion.Read(json).Item).ToDictionary(i => i.Id, StringComparer.Ordinal));

    /// <summary>Starts the test the page offers, answers it and hands it in. Ends on the result.</summary>
    public async Task Take(IPage page, bool right)
    {
        await page.Locator("main form.buttons button").ClickAsync();
        await page.Arrives("/attempts/*");
        foreach (var question in await page.Locator("[data-item]").AllAsync())
        {
            await Answer(page, items[(await question.GetAttributeAsync("data-item"))!], right);
        }

        await page.Locator("[data-submit]").ClickAsync();
        await page.Arrives("/result");
    }

    private static async Task Answer(IPage page, Item item, bool right)
    {
        ILocator Input(string field, string value) => page.Locator($"input[name='{item.Id}.{field}'][value='{value}']");
        ILocator Field(string field) => page.Locator($"[name='{item.Id}.{field}']");
        switch (item)
        {
            case SingleChoice single:
                await Input("choice", right ? single.Key : single.Options.First(o => o.Id != single.Key).Id).CheckAsync();
                break;
            case TrueFalse truth:
                await Input("choice", truth.Key == right ? "true" : "false").CheckAsync();
                break;
            case MultipleChoice multiple:
                foreach (var option in multiple.Options.Where(o => o.WeightPpm > 0 == right))
                {
                    await Input("choices", option.Id).CheckAsync();
                }

                break;
            case Ordering ordering:
                var order = right ? ordering.Elements : ordering.Elements.Reverse();
                foreach (var (element, place) in order.Select((e, n) => (e, n + 1)))
                {
                    await Field(element.Id).SelectOptionAsync($"{place}");
                }

                break;
            case Matching matching:
                foreach (var pair in matching.Key)
                {
                    await Field(pair.Left).SelectOptionAsync(right ? pair.Right : matching.Rights.First(r => r.Id != pair.Right).Id);
                }

                break;
            case Numeric numeric:
                await Field("number").FillAsync(right ? numeric.Key.ToString(System.Globalization.CultureInfo.InvariantCulture) : "-1");
                break;
            case ShortText text:
                await Field("text").FillAsync(right ? text.Accepted[0] : "-");
                break;
            default:
                throw new NotSupportedException(item.Kind);
        }
    }
}
