using System.ComponentModel.DataAnnotations;
using Lms.Data;
using Lms.Data.AccessCodes;
using Lms.Data.People;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.AccessCodes;

/// <summary>Another e-mail address, asked for by its owner, who gives the password: an open session on somebody else's screen is not enough.</summary>
[Authorize(Policies.SignedIn)]
[ResponseCache(NoStore = true)]
internal sealed class MyEmailModel(
    Db db, AskForEmailChange ask, NewPasswords passwords, Throttle throttle, CountSignInFailure count, SignInAnswers answers, CurrentPerson me, TimeProvider clock, Words words) : LmsPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Person Person { get; private set; } = new();

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (!ModelState.IsValid || !await IsPasswordRight())
        {
            return await AgainAsync();
        }

        await ask.Run(me.Id, Input.Email.Trim());
        return GoSaying(words[Person.Email is null ? "access-codes.email_asked_one" : "access-codes.email_asked"], "/people/me");
    }

    public override async Task LoadAsync() => Person = (await db.FindPerson(me.Id))!;

    /// <summary>Guessing the password from an open session is guessing too, and waits as signing in does.</summary>
    private async Task<bool> IsPasswordRight()
    {
        var key = throttle.Key(Person.RegistrationNumber, HttpContext.Connection.RemoteIpAddress, knownDevice: me.Id);
        if (await db.FindBlock(key, clock.GetUtcNow()) is { } until)
        {
            ModelState.AddModelError("", answers.Text(SignInOutcome.Wait, until));
            return false;
        }

        switch (await passwords.IsRight((await db.FindAccount(me.Id))!, Input.Password, HttpContext.RequestAborted))
        {
            case true:
                return true;
            case false:
                await count.Run(key, me.Id);
                ModelState.AddModelError("Input.Password", words["people.password_old_wrong"]);
                return false;
            default:
                ModelState.AddModelError("", answers.Text(SignInOutcome.Busy, null));
                return false;
        }
    }

    internal sealed class Form
    {
        [Display(Name = "access-codes.email_new"), Required, EmailAddress, StringLength(254)]
        public string Email { get; set; } = "";

        [Display(Name = "people.password_old"), Required, StringLength(PasswordRules.Longest)]
        public string Password { get; set; } = "";
    }
}
