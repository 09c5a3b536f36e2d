using Lms.Data.Cohorts;
using Lms.Data.Completions;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Completions;

/// <summary>A page about a cohort its reader manages; for anybody else it does not exist.</summary>
public abstract class BoardPage(CohortQueries cohorts, CurrentPerson me, Words words, TimeProvider clock) : LmsPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public CohortRow Cohort { get; private set; } = new();

    public Board Board { get; private set; } = new([], [], []);

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    protected CurrentPerson Me => me;

    protected Words Words => words;

    protected async Task<bool> FindCohort() =>
        await cohorts.Find(Id, me.Scope, me.InstitutionId, words.Language.Tag) is { MayManage: true } found && (Cohort = found) is not null;

    protected async Task<bool> FindBoard(BoardQueries boards)
    {
        if (!await FindCohort() || await boards.Find(Id, me.Scope, Now) is not { } board)
        {
            return false;
        }

        Board = board;
        return true;
    }
}
