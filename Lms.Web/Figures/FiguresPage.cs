using Lms.Assessments.Figures;
using Lms.Assessments.Rules;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Figures;

/// <summary>What pages of figures share: the question, which is their query string, and the answer to it.</summary>
[Authorize(Policies.Officer)]
[ResponseCache(NoStore = true)]
public abstract class FiguresPage(FigureDesk desk) : LmsPage
{
    /// <summary>Divided by the months, where periods of different length are looked at.</summary>
    [BindProperty(Name = FigureLinks.PerMonthName, SupportsGet = true)]
    public string? PerMonthText { get; set; }

    public bool PerMonth => PerMonthText is { Length: > 0 };

    public FigureQuestion Question { get; protected set; } = null!;

    public FigureLinks Links => new(Question, PerMonth);

    protected FigureDesk Desk => desk;

    /// <summary>Reads the question from the address. Where it says what cannot be asked, the reason is on the page and a plain question is asked instead.</summary>
    protected void Read()
    {
        try
        {
            Question = FigureQuestionText.Parse(Request.QueryString.Value ?? "", desk.Usual);
        }
        catch (RuleBroken broken)
        {
            Question = new FigureQuestion { Kind = FigureKind.People, Span = desk.Usual }.Checked();
            Say(broken);
        }
    }

    /// <summary>Null where the question has no answer (an indicator nobody made); the reason is on the page then.</summary>
    protected async Task<FigureTable?> Answer(FigureQuestion question)
    {
        try
        {
            return await desk.Answer(question);
        }
        catch (RuleBroken broken)
        {
            Say(broken);
            return null;
        }
    }

    protected void Say(RuleBroken broken)
    {
        ModelState.AddModelError("", desk.Why(broken));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }
}
