using Lms.Assessments.Surveys;
using Lms.Data.Surveys;
using Lms.Web.Parts;
using Lms.Web.Sessions;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Surveys;

/// <summary>
/// The questions, their review and their sending, by plain forms. A script may send the same forms and is told where to go; what else it
/// adds (each answer by itself) goes through <see cref="SurveyApi"/>.
/// </summary>
public abstract class SurveyPage(SurveyDesk desk, SendSurvey send, TimeProvider clock) : LmsPage
{
    /// <summary>All answers in one look, before they are sent.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Review { get; set; }

    /// <summary>Language of the statements, chosen by hand.</summary>
    [BindProperty(SupportsGet = true)]
    public string? In { get; set; }

    public SurveyView View { get; private set; } = null!;

    public bool IsOpen => View.Row.IsOpen(clock.GetUtcNow());

    /// <summary>Where the forms go.</summary>
    protected abstract string Address { get; }

    /// <summary>Where thanks are said.</summary>
    protected abstract string ThanksAddress { get; }

    public override async Task LoadAsync() => await Load();

    public async Task<IActionResult> OnPostAsync(string? go)
    {
        if (!await Load())
        {
            return await Gone();
        }

        // Sent again because the answer was lost on the line: it was taken.
        if (View.Row.Standing == SurveyState.Done && go == "send")
        {
            return To(ThanksAddress);
        }

        if (!IsOpen)
        {
            return await Gone();
        }

        await desk.Save(View, Request.Form);
        if (go != "send")
        {
            return To(View.At("review=true"));
        }

        Review = true;
        await send.Run(View.Row.Id, View.Row.PersonId, View.Spoken);
        return To(ThanksAddress);
    }

    /// <summary>The asking this address is for; null where there is none.</summary>
    protected abstract Task<SurveyRow?> FindAsync();

    protected abstract Task<IActionResult> Gone();

    protected async Task<bool> Load()
    {
        if (await FindAsync() is not { } row)
        {
            return false;
        }

        View = await desk.View(row, Address, In);
        return true;
    }

    private IActionResult To(string address) => Request.Headers.ContainsKey(SessionPage.ScriptHeader) ? new JsonResult(new { href = address }) : LocalRedirect(address);
}
