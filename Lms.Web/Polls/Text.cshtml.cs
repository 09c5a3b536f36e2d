using Lms.Data.Polls;
using Lms.Data.Sessions;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Lms.Web.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Polls;

/// <summary>Lets a text that somebody wrote be seen, or takes it off. The page itself is only seen where a rule said no.</summary>
[Authorize(Policies.SignedIn)]
public sealed class TextModel(SessionAccessQueries sessions, CurrentPerson me, ModerateAnswer moderate, Words words) : SessionPage(sessions, me)
{
    [FromRoute]
    public Guid Text { get; set; }

    private string Console => $"/sessions/{Id}/console#results";

    public async Task<IActionResult> OnGetAsync() => await FindRunAsync() ? LocalRedirect(Console) : NotFound();

    public async Task<IActionResult> OnPostAsync(string? go)
    {
        var show = go == "show";
        return await moderate.Run(Id, Text, show, Me.Scope) ? Done(words[show ? "polls.text_shown_now" : "polls.text_hidden_now"], Console) : NotFound();
    }
}
