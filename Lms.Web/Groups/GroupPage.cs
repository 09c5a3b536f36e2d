using Lms.Data.Groups;
using Lms.Data.Sessions;
using Lms.Web.People;
using Lms.Web.Sessions;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Groups;

/// <summary>A page of one group: for its members and for who runs the session, and for nobody else.</summary>
public abstract class GroupPage(SessionAccessQueries sessions, GroupQueries groups, CurrentPerson me) : SessionFormPage(sessions, me)
{
    [BindProperty(SupportsGet = true)]
    public Guid Group { get; set; }

    public GroupRow Row { get; private set; } = new();

    public bool IsMember { get; private set; }

    /// <summary>May write, rename and report now.</summary>
    public bool MayWrite => Access.IsLive && (IsMember || Access.MayRun);

    public string Here => $"{Home}/groups/{Group}";

    public override Task LoadAsync() => FindGroupAsync();

    protected async Task<bool> FindGroupAsync()
    {
        if (!await FindAsync() || await groups.Find(Id, Group) is not { } found)
        {
            return false;
        }

        (Row, IsMember) = (found, Access.IsTrainee && await groups.IsIn(Group, Me.Id));
        return IsMember || Access.MayRun;
    }
}
