using Lms.Data.Sessions;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Sessions;

/// <summary>
/// A page of one session. Its POSTs come from a form, and then end in a redirect, or from the script of the room, which says so in a
/// header and is answered with JSON; the deed is the same.
/// </summary>
public abstract class SessionPage(SessionAccessQueries sessions, CurrentPerson me) : LmsPage
{
    /// <summary>Sent by the room's script with every POST.</summary>
    public const string ScriptHeader = "X-Live";

    /// <summary>The session.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public SessionAccess Access { get; private set; } = new();

    protected CurrentPerson Me { get; } = me;

    protected bool IsScript => Request.Headers.ContainsKey(ScriptHeader);

    public override async Task LoadAsync() => await FindAsync();

    /// <summary>False for somebody to whom the session does not exist: answer 404.</summary>
    protected async Task<bool> FindAsync()
    {
        if (await sessions.Find(Id, Me.Scope) is not { } found)
        {
            return false;
        }

        Access = found;
        return true;
    }

    /// <summary>The same for who runs it; false for everybody else.</summary>
    protected async Task<bool> FindRunAsync() => await FindAsync() && Access.MayRun;

    /// <summary>Done: the next page says so, or the script is told.</summary>
    /// <param name="answer">What the script gets; <c>{}</c> when null.</param>
    protected IActionResult Done(string text, string localUrl, object? answer = null) =>
        IsScript ? new JsonResult(answer ?? new { }) : GoSaying(text, localUrl);
}
