using Lms.Assessments.Figures;
using Lms.Assessments.Indicators;
using Lms.Assessments.Rules;
using Lms.Data.Indicators;
using Lms.Scheduler.Languages;
using Lms.Web.Errors;
using Lms.Web.Figures;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Indicators;

/// <summary>Writing a version: the rule, what it would count on real data, and only then its publication. For whoever sees everything.</summary>
[Authorize(Policies.Officer)]
public sealed class NewModel(IndicatorQueries indicators, PreviewIndicator preview, DraftIndicator draft, IndicatorPublisher publisher, FigureDesk desk, RuleWords rules, CurrentPerson me, Words words) : LmsPage
{
    /// <summary>Examples and the text that explains each.</summary>
    public static readonly IReadOnlyList<(string Text, string Key)> Help =
    [
        ("completion", "completion"), ("certificate", "certificate"), ("attendance >= 80 %", "attendance"), ("test >= 70 %", "test"),
        ("modules ERP, CWA", "modules"), ("any of ERP, CWA", "any"), ("within 12 months", "within"),
    ];

    // A page that waits longer is given up by phones and by proxies; whom it has looked at by then is said.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private IReadOnlyList<IndicatorVersionRow> versions = [];

    [FromRoute]
    public string Code { get; set; } = "";

    [BindProperty]
    public IndicatorForm Input { get; set; } = new();

    /// <summary>The rule whose preview was on the page when the form was sent.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public IndicatorPreview? Preview { get; private set; }

    public bool IsNew => versions.Count == 0;

    public string Name => IsNew ? Code : words.NameOf(versions[0]);

    public int Number => IsNew ? 1 : versions[0].Number + 1;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Find())
        {
            return NotFound();
        }

        Input = new IndicatorForm { Rule = versions.FirstOrDefault(IndicatorCard.IsPublished)?.Rule, InForceFrom = new MonthSpan(desk.ThisMonth, desk.ThisMonth).FirstDay };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? act)
    {
        if (!await Find())
        {
            return NotFound();
        }

        if (!await Look())
        {
            return await AgainAsync();
        }

        // Nothing is published that was not looked at first, as it is written now.
        if (act != "publish" || Lines(Seen) != Lines(Input.Rule) || !Input.Confirmed)
        {
            if (act == "publish" && Lines(Seen) == Lines(Input.Rule))
            {
                ModelState.AddModelError("Input.Confirmed", words["indicators.confirm_needed"]);
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            }

            Seen = Input.Rule;
            ModelState.Remove(nameof(Seen));
            return Page();
        }

        try
        {
            var version = await draft.Run(Code, Input.Name, Input.Rule!, Input.InForceFrom!.Value, Input.Reason!, me.Id);
            await publisher.Start(version, me.Id);
        }
        catch (RuleBroken broken)
        {
            ModelState.AddModelError(Field(broken), rules.For(broken));
            return await AgainAsync();
        }

        return GoSaying(words["indicators.published", ("number", Number)], "/indicators/" + Code.ToLowerInvariant());
    }

    // Fills the preview; false where something in the form cannot be.
    private async Task<bool> Look()
    {
        if (IsNew && string.IsNullOrWhiteSpace(Input.Name))
        {
            ModelState.AddModelError("Input.Name", words["errors.indicators.name"]);
        }

        if (Input.Rule is { } text)
        {
            try
            {
                _ = IndicatorText.Parse(text);
                using var enough = new CancellationTokenSource(Patience);
                Preview = ModelState.IsValid ? await preview.Run(Code.ToLowerInvariant(), text, Dates.DayIn(desk.Now, TimeZoneInfo.Utc), () => enough.IsCancellationRequested) : null;
            }
            catch (RuleBroken broken)
            {
                ModelState.AddModelError(Field(broken), rules.For(broken));
            }
        }

        return ModelState.IsValid;
    }

    // The rule's own errors stand beside the rule; each names its line.
    private static string Field(RuleBroken broken) => broken.Code.Split('.')[^1] switch
    {
        "name" => "Input.Name",
        "reason" => "Input.Reason",
        "code" or "meanwhile" => "",
        _ => "Input.Rule",
    };

    // Browsers and machines end lines in their own ways.
    private static string? Lines(string? text) => text?.ReplaceLineEndings("\n").Trim();

    private async Task<bool> Find()
    {
        if (!me.Scope.Everything)
        {
            return false;
        }

        versions = await indicators.Versions(Code.ToLowerInvariant());
        return Code.Length is > 0 and <= 40;
    }
}
