using Lms.Assessments.Mentorships;
using Lms.Assessments.Values;
using Lms.Data;
using Lms.Data.Cohorts;
using Lms.Data.Mentorships;
using Lms.Scheduler.Languages;
using Lms.Web.Cohorts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Mentorships;

/// <summary>Who would be given to whom and why, before anything is done.</summary>
[Authorize(Policies.Trainer)]
internal sealed class PairModel(CohortQueries cohorts, MentorQueries mentors, PairMentors pair, Db db, CurrentPerson me, Words words) : CohortPersonPage(cohorts, db, me, words)
{
    /// <summary>As it was asked: an address that names no way, or one there is not, means by load.</summary>
    [BindProperty(SupportsGet = true, Name = "by")]
    public string? Asked { get; set; }

    /// <summary>load or language.</summary>
    public string By => Code.Of(Method);

    /// <summary>Names the proposal that was shown.</summary>
    [BindProperty]
    public string Shown { get; set; } = "";

    public IReadOnlyList<(MenteeRow Person, MentorRow? Mentor, Paired Pair)> Rows { get; private set; } = [];

    public string Mark { get; private set; } = "";

    private PairingMethod Method => Asked == Code.Of(PairingMethod.Language) ? PairingMethod.Language : PairingMethod.Load;

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync() =>
        await Load() && await pair.Run(Id, Method, Shown, Me.Scope) is { } given ? GoSaying(Words["mentorships.paired", ("count", given)], $"/cohorts/{Id}/mentors") : NotFound();

    public override Task LoadAsync() => FindAsync();

    private async Task<bool> FindAsync()
    {
        if (!await Load() || await pair.Preview(Id, Method, Me.Scope) is not { } proposal)
        {
            return false;
        }

        var people = (await mentors.People(Id, Me.Scope)).ToDictionary(p => p.EnrolmentId);
        var pool = (await mentors.Pool(Id)).ToDictionary(m => m.PersonId);
        Rows = [.. proposal.Select(p => (people[p.EnrolmentId], p.MentorId is { } id ? pool[id] : null, p)).OrderBy(r => r.Item2 is null ? 0 : 1).ThenBy(r => r.Item1.LatinName, StringComparer.Ordinal)];
        Mark = PairMentors.Mark(proposal);
        return true;
    }
}
