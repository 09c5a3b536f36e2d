using Lms.Data.ActionPlans;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Mentorships;

/// <summary>A mentor's page about one of their people. Anybody signed in may ask; for whoever is not the mentor of the moment it does not exist.</summary>
public abstract class MenteePage(PlanAccessQueries access, CurrentPerson me, Words words) : LmsPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Mentorship { get; set; }

    public PlanAccess Mentee { get; private set; } = new();

    public string Home => $"/mentoring/{Mentorship}";

    protected CurrentPerson Me { get; } = me;

    protected Words Words { get; } = words;

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(Me.TimeZone);

    public override async Task LoadAsync() => await FindAsync();

    protected virtual async Task<bool> FindAsync()
    {
        if (await access.OfMentorship(Mentorship, Me.Scope, Words.Language.Tag) is not { } found)
        {
            return false;
        }

        Mentee = found;
        return true;
    }
}
