using System.ComponentModel.DataAnnotations;
using Lms.Web.Parts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.People;

/// <summary>Signing in by e-mail address or registration number, and password; in place of the password, the code of a slip.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true)]
internal sealed class SignInModel(SignInFlow flow, SignInAnswers answers, IHostEnvironment environment) : LmsPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Where the person wanted to go; only a place of this site.</summary>
    [BindProperty(Name = "return", SupportsGet = true)]
    public string? Back { get; set; }

    /// <summary>People to pick from, in Development.</summary>
    public IReadOnlyList<DemoPeople.Person> Demo => environment.IsDevelopment() ? DemoPeople.All.People : [];

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? LocalRedirect(Target) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        var (outcome, until) = await flow.SignIn(HttpContext, Input.Name, Input.Password);
        if (outcome is SignInOutcome.SignedIn or SignInOutcome.Welcome)
        {
            return LocalRedirect(SignInAnswers.Target(Url, outcome, Back));
        }

        ModelState.AddModelError("", answers.Text(outcome, until));
        var page = Page();
        page.StatusCode = SignInAnswers.Status(outcome);
        return page;
    }

    private string Target => Url.IsLocalUrl(Back) ? Back : "/";

    internal sealed class Form
    {
        [Display(Name = "people.sign_in_name"), Required, StringLength(254)]
        public string Name { get; set; } = "";

        [Display(Name = "people.password"), Required, StringLength(PasswordRules.Longest)]
        public string Password { get; set; } = "";
    }
}
