using System.ComponentModel.DataAnnotations;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.People;

/// <summary>Signing in by e-mail address or registration number, and password.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true)]
internal sealed class SignInModel(SignInFlow flow, Words words, TimeProvider clock, IHostEnvironment environment) : LmsPage
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
        if (outcome == SignInOutcome.SignedIn)
        {
            return LocalRedirect(Target);
        }

        ModelState.AddModelError("", outcome switch
        {
            SignInOutcome.Wait => words["people.sign_in_wait", ("time", words.Dates.Span(Wait(until!.Value)))],
            SignInOutcome.Busy => words["people.sign_in_busy"],
            _ => words["people.sign_in_refused"],
        });
        var page = Page();
        page.StatusCode = outcome switch
        {
            SignInOutcome.Wait => StatusCodes.Status429TooManyRequests,
            SignInOutcome.Busy => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
        return page;
    }

    private string Target => Url.IsLocalUrl(Back) ? Back : "/";

    // Rounded up to whole minutes above one, so that nobody comes back a second early.
    private TimeSpan Wait(DateTimeOffset until)
    {
        var left = until - clock.GetUtcNow();
        return left > TimeSpan.FromMinutes(1) ? TimeSpan.FromMinutes(Math.Ceiling(left.TotalMinutes)) : TimeSpan.FromSeconds(Math.Ceiling(left.TotalSeconds));
    }

    internal sealed class Form
    {
        [Display(Name = "people.sign_in_name"), Required, StringLength(254)]
        public string Name { get; set; } = "";

        [Display(Name = "people.password"), Required, StringLength(PasswordRules.Longest)]
        public string Password { get; set; } = "";
    }
}
