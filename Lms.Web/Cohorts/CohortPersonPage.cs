using System.ComponentModel.DataAnnotations;
using Lms.Data;
using Lms.Data.Cohorts;
using Lms.Data.People;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Cohorts;

/// <summary>A page that does something with one cohort the reader manages and one person, named by number or address.</summary>
internal abstract class CohortPersonPage(CohortQueries cohorts, Db db, CurrentPerson me, Words words) : LmsPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty, Display(Name = "cohorts.who")]
    public string? Who { get; set; }

    public CohortRow Cohort { get; private set; } = new();

    public IReadOnlyList<CohortTrainer> Trainers { get; private set; } = [];

    public override Task LoadAsync() => Load();

    protected CurrentPerson Me => me;

    protected Words Words => words;

    /// <summary>False where the cohort is not there or not the reader's to manage.</summary>
    protected async Task<bool> Load()
    {
        if (await cohorts.Find(Id, me.Scope, me.InstitutionId, words.Language.Tag) is not { MayManage: true } found)
        {
            return false;
        }

        (Cohort, Trainers) = (found, await cohorts.Trainers(Id));
        return true;
    }

    /// <summary>The person who was typed; null, with the error beside the field, where there is none.</summary>
    protected async Task<Guid?> FindPerson()
    {
        // Exactly one number or address: a search would show a trainer people who are none of their business.
        var account = string.IsNullOrWhiteSpace(Who) ? null : await db.FindAccountByName(Who.Trim());
        if (account is null)
        {
            ModelState.AddModelError(nameof(Who), words["cohorts.who_unknown"]);
        }

        return account?.PersonId;
    }
}
