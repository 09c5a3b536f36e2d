using Lms.Data.Outbox;
using Lms.Data.People;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Outbox;

/// <summary>An address at which nobody can be reached: its holder's, or of somebody the reader looks after. While it works there is no such page.</summary>
[Authorize(Policies.SignedIn)]
[ResponseCache(NoStore = true)]
internal sealed class AddressModel(BounceQueries bounces, PersonQueries people, ClearBounce clear, CurrentPerson me, Words words) : LmsPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public AddressBounce Bounce { get; private set; } = new();

    public bool IsMine => Id == me.Id;

    public async Task<IActionResult> OnGetAsync()
    {
        if ((!IsMine && await people.Find(Id, me.Scope) is null) || await bounces.Find(Id) is not { } bounce)
        {
            return NotFound();
        }

        Bounce = bounce;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync() =>
        await clear.Run(Id, me.Scope) ? GoSaying(words["bounces.cleared"], IsMine ? "/people/me" : $"/people/{Id}") : NotFound();
}
