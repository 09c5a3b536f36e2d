using Lms.Assessments.Assignments;
using Lms.Scheduler.Cohorts;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.Assignments;

/// <summary>The form of an assignment, new or known. Its brief may be looked at before it is saved.</summary>
internal abstract class AssignmentFormPage(AssignmentChoices choices) : LmsPage
{
    [BindProperty]
    public AssignmentForm Input { get; set; } = new();

    /// <summary><c>preview</c> or <c>save</c>: which button.</summary>
    [BindProperty]
    public string? Act { get; set; }

    public AssignmentChoices Choices => choices;

    public IReadOnlyList<SelectListItem> Who { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Rubrics { get; private set; } = [];

    public abstract Guid CohortId { get; }

    /// <summary>In which the times of the form are meant.</summary>
    public abstract TimeZoneInfo Zone { get; }

    public string ZoneId => Zone.Id;

    /// <summary>The brief as its readers will see it, when that was asked for.</summary>
    public IHtmlContent? Preview => Act == "preview" ? new HtmlString(Modules.Markup.Html(Input.Brief ?? "")) : null;

    public override async Task LoadAsync() => (Who, Rubrics) = (await choices.Who(CohortId), await choices.Rubrics(CohortId));

    /// <summary>The page to show instead of saving; null when the form may be saved.</summary>
    protected async Task<IActionResult?> Check()
    {
        await LoadAsync();
        if (Act == "preview")
        {
            ModelState.Clear();
            return Page();
        }

        Offered(nameof(Input.Kind), Input.Kind, choices.Kinds);
        Offered(nameof(Input.Late), Input.Late, choices.LatePolicies);
        Offered(nameof(Input.Language), Input.Language, AssignmentChoices.Languages);
        Offered(nameof(Input.Who), Input.Who, Who);
        Offered(nameof(Input.Rubric), Input.Rubric ?? "", Rubrics);
        Wall(nameof(Input.Opens), Input.Opens);
        Wall(nameof(Input.Due), Input.Due);
        // What the chosen policy does not ask for may hold anything.
        if (Input.Late == Assessments.Values.Code.Of(LatePolicy.Refuse))
        {
            ModelState.Remove("Input.LateDays");
        }

        if (Input.Late != Assessments.Values.Code.Of(LatePolicy.Deduct))
        {
            ModelState.Remove("Input.Deduct");
        }

        return ModelState.IsValid ? null : await AgainAsync();
    }

    private void Offered(string field, string value, IReadOnlyList<SelectListItem> items)
    {
        if (!People.Choices.Offers(items, value))
        {
            ModelState.AddModelError($"Input.{field}", choices.NotOffered);
        }
    }

    private void Wall(string field, string value)
    {
        if (value.Length > 0 && WallClock.Parse(value) is null)
        {
            ModelState.AddModelError($"Input.{field}", choices.NotOffered);
        }
    }
}
