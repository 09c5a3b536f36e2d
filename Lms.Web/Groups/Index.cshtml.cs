using Lms.Assessments.Groups;
using Lms.Assessments.Values;
using Lms.Data.Groups;
using Lms.Data.Sessions;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Lms.Web.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Groups;

/// <summary>The groups of a session: a trainer forms them and moves people; a trainee is led to their own.</summary>
[Authorize(Policies.SignedIn)]
public sealed class IndexModel(SessionAccessQueries sessions, CurrentPerson me, RoomGroups room, FormGroups form, JoinGroup join, MoveMember move, Words words) : SessionFormPage(sessions, me)
{
    public DeskGroupsView? Desk { get; private set; }

    public RoomGroupView? Room { get; private set; }

    private string Place => WayBack($"{Home}/groups", "groups", "plan");

    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        (Desk, Room) = Access.MayRun ? (await room.Desk(Access), (RoomGroupView?)null) : ((DeskGroupsView?)null, await room.Room(Access));
    }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync() || !(Access.IsTrainee || Access.MayRun))
        {
            return NotFound();
        }

        await LoadAsync();
        return Room?.Own is { } own ? LocalRedirect($"{Home}/groups/{own.Id}") : Page();
    }

    /// <param name="round">One more than the form's page knew.</param>
    /// <param name="who"><c>here</c> or <c>all</c>.</param>
    public async Task<IActionResult> OnPostAsync(int round, string? method, int count, string? who, string? task) =>
        Code.TryRead<GroupMethod>(method, out var how) && await form.Run(Id, round, how, count, who == "all", task, Me.Scope) is { } formed
            ? Done(words["groups.formed_now"], Place, new { round = formed })
            : NotFound();

    public async Task<IActionResult> OnPostJoinAsync() =>
        await join.Run(Id, Me.Scope) is { } group ? Done(words["groups.joined_now"], $"{Home}/groups/{group}", new { group }) : NotFound();

    public async Task<IActionResult> OnPostMoveAsync(Guid person, Guid group) =>
        await move.Run(Id, group, person, Me.Scope) ? Done(words["groups.moved_now"], Place) : NotFound();
}
