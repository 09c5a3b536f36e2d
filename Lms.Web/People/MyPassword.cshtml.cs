using System.ComponentModel.DataAnnotations;
using Lms.Data;
using Lms.Data.People;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.People;

/// <summary>A new password, by its owner, who gives the old one.</summary>
[Authorize(Policies.SignedIn)]
[ResponseCache(NoStore = true)]
internal sealed class MyPasswordModel(
    Db db, ChangePassword change, NewPasswords passwords, SignInFlow flow, Throttle throttle, CountSignInFailure count, CurrentPerson me, TimeProvider clock, Words words) : LmsPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public string UserName { get; private set; } = "";

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var person = (await db.FindPerson(me.Id))!;
        if (ModelState.IsValid && PasswordRules.Broken(Input.New, person.NativeName, person.LatinName, person.Email, person.RegistrationNumber) is { } broken)
        {
            ModelState.AddModelError("Input.New", words[broken]);
        }

        if (!ModelState.IsValid || !await IsOldRight(person))
        {
            return await AgainAsync();
        }

        if (await passwords.Make(Input.New, HttpContext.RequestAborted) is not var (hash, stamp))
        {
            ModelState.AddModelError("", words["people.sign_in_busy"]);
            return await AgainAsync();
        }

        await change.Run(me.Id, hash, stamp, me.Scope, keepSession: me.SessionId);
        await flow.Renew(HttpContext, me.Known, stamp);
        return GoSaying(words["people.password_changed"], "/people/me");
    }

    public override async Task LoadAsync() => UserName = (await db.FindPerson(me.Id))!.RegistrationNumber;

    /// <summary>Guessing the old password from an open session is guessing too, and waits as signing in does.</summary>
    private async Task<bool> IsOldRight(Person person)
    {
        var key = throttle.Key(person.RegistrationNumber, HttpContext.Connection.RemoteIpAddress, knownDevice: me.Id);
        if (await db.FindBlock(key, clock.GetUtcNow()) is { } until)
        {
            ModelState.AddModelError("", words["people.sign_in_wait", ("time", words.Dates.Span(until - clock.GetUtcNow()))]);
            return false;
        }

        var right = await passwords.IsRight((await db.FindAccount(me.Id))!, Input.Old, HttpContext.RequestAborted);
        if (right is true)
        {
            return true;
        }

        if (right is false)
        {
            await count.Run(key, me.Id);
            ModelState.AddModelError("Input.Old", words["people.password_old_wrong"]);
        }
        else
        {
            ModelState.AddModelError("", words["people.sign_in_busy"]);
        }

        return false;
    }

    internal sealed class Form
    {
        [Display(Name = "people.password_old"), Required, StringLength(PasswordRules.Longest)]
        public string Old { get; set; } = "";

        [Display(Name = "people.password_new"), Required]
        public string New { get; set; } = "";
    }
}
