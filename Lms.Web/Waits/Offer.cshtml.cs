using Lms.Data.People;
using Lms.Data.Waits;
using Lms.Web.Links;
using Lms.Web.Parts;
using Lms.Web.Surveys;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Waits;

/// <summary>
/// An offer answered from its letter, without signing in. Looking takes nothing, since mail hosts look at addresses before their readers
/// do; a button does. The address opens this offer alone, and nothing once it was answered or has ended but what became of it.
/// </summary>
[AllowAnonymous]
[SecretAddress]
internal sealed class OfferModel(OfferLinks offers, WaitQueries waits, AnswerOffer answer, LinkReader reader, LinkLimit limit, TimeProvider clock) : LmsPage
{
    [FromRoute]
    public string Token { get; set; } = "";

    /// <summary>Null when the address opens nothing.</summary>
    public OfferReader? For { get; private set; }

    /// <summary>For whom the seat is, told no further than it must be to whoever has the letter.</summary>
    public string FirstName => For?.NativeName.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";

    public PlaceRow Place { get; private set; } = new();

    public bool IsOffered => Place.State == "offered" && Place.OfferEndsAt > clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return For is null ? Gone() : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        return For is not null && await answer.Accept(For.PlaceId, For.PersonId) is not null ? LocalRedirect($"/offer/{Token}") : Gone();
    }

    public async Task<IActionResult> OnPostLeaveAsync()
    {
        await LoadAsync();
        // Sent twice by a phone that heard no answer.
        return For is not null && Place.State == "withdrawn" ? LocalRedirect($"/offer/{Token}")
            : For is not null && await answer.Leave(For.PlaceId, new Scope(For.PersonId, Everything: false)) ? LocalRedirect($"/offer/{Token}") : Gone();
    }

    public override async Task LoadAsync()
    {
        if (await offers.Find(Token) is { } found)
        {
            reader.Speak(HttpContext, found.Language, found.TimeZone);
            Place = await waits.FindOwn(found.PlaceId, found.PersonId, reader.Words.Language.Tag) ?? new PlaceRow();
            For = Place.Id == found.PlaceId ? found : null;
        }
    }

    private IActionResult Gone() => limit.Refuse(this, offers.Refusal(Token));
}
