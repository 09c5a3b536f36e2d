using System.ComponentModel.DataAnnotations;
using Lms.Assessments.Links;
using Lms.Assessments.People;
using Lms.Data;
using Lms.Data.AccessCodes;
using Lms.Data.People;
using Lms.Web.Parts;
using Lms.Web.People;
using Lms.Web.Surveys;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.AccessCodes;

/// <summary>
/// The first door: for who came by the link of an invitation, or typed number and code of a slip, here or on the sign-in page. Without
/// either it asks for number and code; the QR of a slip brings number and language.
/// </summary>
[AllowAnonymous]
[SecretAddress]
internal sealed class WelcomeModel(PasswordDesk desk, Db db, AccessLinks links, AccessTicket ticket, SignInFlow flow, SignInAnswers answers, TimeProvider clock) : PasswordPage
{
    [FromRoute]
    public string? Secret { get; set; }

    /// <summary>From the QR.</summary>
    [FromQuery(Name = "n")]
    public string? Number { get; set; }

    [FromQuery(Name = "l")]
    public string? Tongue { get; set; }

    [BindProperty]
    public SlipForm Slip { get; set; } = new();

    /// <summary>Number and code are asked for.</summary>
    public bool Asks => Secret is null && Person is null && Standing is LinkStanding.Open or LinkStanding.Cut;

    private protected override PasswordDesk Desk => desk;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Load() is not null)
        {
            return Page();
        }

        if (!Asks)
        {
            return Gone();
        }

        desk.Speak(HttpContext, Tongue, null);
        Slip.Number = Number?.Length <= SlipForm.Longest ? Number : null;
        return Page();
    }

    /// <summary>Number and code.</summary>
    public async Task<IActionResult> OnPostSlipAsync()
    {
        desk.Speak(HttpContext, Tongue, null);
        Only("Slip.");
        SayAgain(Slip, nameof(Slip));
        if (!ModelState.IsValid || Slip.Number is null || Slip.Code is null)
        {
            return Again(StatusCodes.Status422UnprocessableEntity);
        }

        var (outcome, until) = await flow.SignIn(HttpContext, Slip.Number!, Slip.Code!);
        if (outcome is SignInOutcome.SignedIn or SignInOutcome.Welcome)
        {
            return LocalRedirect(SignInAnswers.Target(Url, outcome, Back));
        }

        ModelState.AddModelError("", answers.Text(outcome, until, slip: true));
        return Again(SignInAnswers.Status(outcome));
    }

    public Task<IActionResult> OnPostAsync()
    {
        Only("Input.");
        return Choose();
    }

    /// <summary>The page has two forms; of the one that was not sent nothing is missing. Its faults stand under their bare names.</summary>
    private void Only(string prefix)
    {
        foreach (var other in ModelState.Keys.Where(k => !k.StartsWith(prefix, StringComparison.Ordinal)).ToList())
        {
            ModelState.Remove(other);
        }
    }

    // Without a secret, and without a slip's code typed before that still works, there is nothing to refuse: the page asks.
    protected override async Task<AccessLook> FindCode() =>
        Secret is not null ? await links.Look(Secret)
        : ticket.Find(Request) is { } typed && await db.FindAccessCode(typed) is { } code && code.IsOpen(clock.GetUtcNow()) && await IsMeant(code) ? new(code, LinkStanding.Open)
        : new(null, LinkStanding.Cut);

    // Thirty people share five devices: the square on another slip is not for whoever typed their code here before.
    private async Task<bool> IsMeant(AccessCode code) =>
        Number is null || await db.FindPerson(code.PersonId) is { } person && RegistrationNumber.Key(Number) == RegistrationNumber.Key(person.RegistrationNumber);

    private IActionResult Again(int status)
    {
        var page = Page();
        page.StatusCode = status;
        return page;
    }

    internal sealed class SlipForm
    {
        public const int Longest = 60;

        [Display(Name = "people.number"), Required, StringLength(Longest)]
        public string? Number { get; set; }

        [Display(Name = "access-codes.code"), Required, StringLength(Longest)]
        public string? Code { get; set; }
    }
}
