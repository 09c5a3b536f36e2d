using Lms.Assessments.Polls;
using Lms.Assessments.Rules;
using Lms.Data.Polls;
using Lms.Data.Sessions;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Lms.Web.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Polls;

/// <summary>
/// One poll alone, and the address every vote goes to. The script sends the choice as JSON with a key of its own making; the plain form
/// sends its fields, and what names it then is the person, the poll and what was chosen: sent twice it is one vote.
/// </summary>
[Authorize(Policies.SignedIn)]
public sealed class VoteModel(SessionAccessQueries sessions, CurrentPerson me, RoomPolls polls, CastVote cast, Words words, TimeProvider clock) : SessionPage(sessions, me)
{
    private Dictionary<string, IReadOnlyList<string>>? typed;

    [FromRoute]
    public Guid Poll { get; set; }

    public PollView View { get; private set; } = null!;

    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        View = (await polls.Find(Access, Poll))! with { Typed = typed };
    }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync() || !Access.IsTrainee || await polls.Find(Access, Poll) is not { } view)
        {
            return NotFound();
        }

        View = view;
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? choice, string? key, long? seq)
    {
        // The scripts' votes come by the thousand: whether the person may, the statement that counts asks.
        var sent = choice is not null ? new SentVote(PollChoice.Parse(choice), key ?? "", seq ?? 0) : await Plain();
        if (sent is null || await cast.Run(Id, Poll, Me.Id, sent) is not { } receipt)
        {
            return NotFound();
        }

        return Done(words[receipt.Choice is null ? "polls.counted" : receipt.Stands ? "polls.saved" : "polls.other_stands"], $"/sessions/{Id}/room", receipt);
    }

    private async Task<SentVote?> Plain()
    {
        if (!await FindAsync() || !Access.IsTrainee || await polls.Find(Access, Poll) is not { } view)
        {
            return null;
        }

        typed = Request.Form.ToDictionary(f => f.Key, f => (IReadOnlyList<string>)[.. f.Value.Select(v => v ?? "")], StringComparer.Ordinal);
        if (!view.Poll.Takes(clock.GetUtcNow()))
        {
            throw new RuleBroken("poll.not_open");
        }

        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        return new SentVote(PollForm.Read(view.Poll, typed), string.Create(System.Globalization.CultureInfo.InvariantCulture, $"form-{now}"), now);
    }
}
