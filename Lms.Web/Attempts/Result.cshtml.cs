using Lms.Assessments.Items;
using Lms.Data.Attempts;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Attempts;

/// <summary>The result of a finished attempt: score, strengths by lesson, and the key where the policy of that attempt allows it.</summary>
[Authorize(Policies.SignedIn)]
[ResponseCache(NoStore = true)]
public sealed class ResultModel(AttemptQueries attempts, Words words, CurrentPerson person) : PageModel
{
    public AttemptReview Review { get; private set; } = null!;

    public IEnumerable<ReviewedItem> Items => Review.Taken.Items.Select((version, i) => new ReviewedItem
    {
        Number = i + 1,
        Count = Review.Taken.Items.Count,
        Item = version.Item,
        Share = Review.Taken.Attempt.ShareOf(version.Item.Id),
        Given = ItemTexts.Given(version.Item, Review.Taken.Attempt.Answers.GetValueOrDefault(version.Item.Id)?.Response, words),
        Right = ItemTexts.Right(version.Item, words),
        Lesson = Review.Lessons.GetValueOrDefault(version.Item.Lesson, version.Item.Lesson),
        Sources = [.. version.Item.Sources.Select(s => Review.Sources.GetValueOrDefault(s, s))],
    });

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await attempts.FindReview(id, person.Id, words.Language.Tag) is { } review)
        {
            Review = review;
            return Page();
        }

        // Not finished yet: the test is the place to be. Not one's own: there is no such page.
        return await attempts.Find(id, person.Id) is null ? NotFound() : LocalRedirect($"/attempts/{id}");
    }
}
