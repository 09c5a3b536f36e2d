using Lms.Data.Groups;
using Lms.Data.Sessions;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Groups;

/// <summary>Every wording of a group's note, with who and when; also of what was taken out.</summary>
[Authorize(Policies.SignedIn)]
public sealed class HistoryModel(SessionAccessQueries sessions, GroupQueries groups, CurrentPerson me) : GroupPage(sessions, groups, me)
{
    private readonly GroupQueries groups = groups;

    public IReadOnlyList<IGrouping<Guid, ParagraphEdit>> Paragraphs { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindGroupAsync())
        {
            return NotFound();
        }

        Paragraphs = [.. (await groups.History(Group)).GroupBy(e => e.ParagraphId)];
        return Page();
    }
}
