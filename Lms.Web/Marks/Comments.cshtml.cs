using Lms.Assessments.Marks;
using Lms.Assessments.Values;
using Lms.Data.Marks;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Marks;

/// <summary>A marker's own sentences, to write, change and delete; the most used first.</summary>
[Authorize(Policies.Trainer)]
public sealed class CommentsModel(CommentQueries comments, KeepComment bank, CurrentPerson me, Words words) : LmsPage
{
    public IReadOnlyList<MarkComment> All { get; private set; } = [];

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string Part { get; set; } = Code.Of(FeedbackPart.Seen);

    public static IEnumerable<string> Parts => [.. Enum.GetValues<FeedbackPart>().Select(p => Code.Of(p)), MarkComment.OnCriterion];

    public override async Task LoadAsync() => All = await comments.Of(me.Id);

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await bank.Add(me.Id, Part, null, Text);
        return GoSaying(words["marks.kept_now"], "/marks/comments");
    }

    public async Task<IActionResult> OnPostChangeAsync(Guid id) =>
        await bank.Change(me.Id, id, Text) ? GoSaying(words["marks.comment_changed"], "/marks/comments") : NotFound();

    public async Task<IActionResult> OnPostRemoveAsync(Guid id) =>
        await bank.Remove(me.Id, id) ? GoSaying(words["marks.comment_removed"], "/marks/comments") : NotFound();
}
