using System.ComponentModel.DataAnnotations;
using Lms.Assessments.Links;
using Lms.Data.AccessCodes;
using Lms.Data.People;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.AccessCodes;

/// <summary>
/// A page where who holds a one-time secret chooses a password and is signed in. Looking uses nothing up, since programs that check
/// mail open its links too. An address that is used, over or replaced says so to who holds it, and how to get a new one.
/// </summary>
public abstract class PasswordPage : LmsPage
{
    [BindProperty]
    public PasswordForm Input { get; set; } = new();

    /// <summary>Where the person wanted to go; only a place of this site.</summary>
    [BindProperty(Name = "return", SupportsGet = true)]
    public string? Back { get; set; }

    /// <summary>Whose password it is; null when the secret opens nothing.</summary>
    public Person? Person { get; private set; }

    /// <summary>What the secret is where it opens nothing.</summary>
    public LinkStanding Standing { get; private set; }

    private protected abstract PasswordDesk Desk { get; }

    public override Task LoadAsync() => Load();

    /// <summary>The secret this page was opened with, as it stands now.</summary>
    protected abstract Task<AccessLook> FindCode();

    /// <summary>The secret, where it lets somebody in and the account is not disabled. Whosever it is or was, the page then speaks their language.</summary>
    protected async Task<AccessCode?> Load()
    {
        var look = await FindCode();
        (Person, Standing) = (null, look.Standing);
        if (look.Code is not { } code || await Desk.Find(code.PersonId) is not { } person)
        {
            return null;
        }

        Desk.Speak(HttpContext, person);
        Standing = !code.LetsIn ? LinkStanding.Cut : await Desk.MayComeIn(code.PersonId) ? look.Standing : LinkStanding.Closed;
        Person = Standing == LinkStanding.Open ? person : null;
        return Person is null ? null : code;
    }

    protected async Task<IActionResult> Choose()
    {
        if (await Load() is not { } code)
        {
            return Gone();
        }

        SayAgain(Input, nameof(Input));
        if (ModelState.IsValid && PasswordRules.Broken(Input.New, Person!.NativeName, Person.LatinName, Person.Email, Person.RegistrationNumber) is { } broken)
        {
            ModelState.AddModelError("Input.New", Desk.Words[broken]);
        }

        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        switch (await Desk.Choose(HttpContext, code.Id, Input.New))
        {
            case null:
                ModelState.AddModelError("", Desk.Words["people.sign_in_busy"]);
                return await AgainAsync(StatusCodes.Status503ServiceUnavailable);
            case false:
                // Another window was quicker, or the account was closed at this moment.
                await Load();
                return Gone();
            default:
                return GoSaying(Desk.Words["access-codes.chosen"], Url.IsLocalUrl(Back) ? Back : "/");
        }
    }

    /// <summary>What is wrong with the form was said before the page knew whose it is: it is said once more, in their language.</summary>
    private protected void SayAgain(object form, string name)
    {
        if (!ModelState.IsValid)
        {
            ModelState.Clear();
            TryValidateModel(form, name);
        }
    }

    protected IActionResult Gone() => Desk.Limit.Refuse(this, Standing);

    /// <summary>What is filled in.</summary>
    public sealed class PasswordForm
    {
        [Display(Name = "people.password_new"), Required, StringLength(PasswordRules.Longest)]
        public string New { get; set; } = "";
    }
}
