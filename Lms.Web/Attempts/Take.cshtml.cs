using Lms.Assessments.Rules;
using Lms.Data.Attempts;
using Lms.Scheduler.Languages;
using Lms.Web.Errors;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Answer = Lms.Assessments.Items.Response;

namespace Lms.Web.Attempts;

/// <summary>
/// The test itself: all questions on one page, a plain form that works without script. What its script adds (each answer saved by
/// itself, kept while the line is away) goes through <see cref="AnswersApi"/> and the same deeds.
/// </summary>
[Authorize(Policies.SignedIn)]
[ResponseCache(NoStore = true)]
public sealed class TakeModel(AttemptQueries attempts, PlainForm plain, SubmitAttempt submit, CloseOverdueAttempts overdue, RuleWords rules, Words words, CurrentPerson person, TimeProvider clock) : LmsPage
{
    private readonly Dictionary<string, string> errors = new(StringComparer.Ordinal);
    private bool again;

    [FromRoute(Name = "id")]
    public Guid AttemptId { get; set; }

    public TakenAttempt Taken { get; private set; } = null!;

    /// <summary>True when somebody hands in with questions unanswered and has not been asked yet.</summary>
    public bool AsksSure { get; private set; }

    public TimeSpan TimeLeft => Taken.Row.DeadlineAt - clock.GetUtcNow() is { Ticks: > 0 } left ? left : TimeSpan.Zero;

    public long MillisecondsLeft => (long)TimeLeft.TotalMilliseconds;

    public string Left => words.Dates.Span(TimeLeft);

    /// <summary>What the script writes, in the reader's words.</summary>
    public string Texts => QuizTexts.Of(words, TimeLeft);

    public IEnumerable<QuestionView> Questions => Taken.Items.Select((item, i) => QuestionView.Of(
        Taken, item, i + 1, again ? FormFields.Posted(Request.Form, item.Item.Id) : null, errors.GetValueOrDefault(item.Item.Id)));

    /// <summary>"3, 7": the places without an answer.</summary>
    public string BlankNumbers => words.List(Taken.Items.Select((item, i) => (item, i)).Where(p => !IsAnswered(p.item.Item.Id)).Select(p => words.Figures.Number(p.i + 1)));

    public bool IsAnswered(string code) => Taken.Attempt.Answers.GetValueOrDefault(code) is { Response.IsBlank: false };

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Find())
        {
            return NotFound();
        }

        if (Taken.Row.State == AttemptRow.InProgress && !await overdue.Close(AttemptId))
        {
            return Page();
        }

        return ToResult();
    }

    public async Task<IActionResult> OnPostAsync(string go)
    {
        if (!await Find())
        {
            return NotFound();
        }

        if (Taken.Row.State != AttemptRow.InProgress)
        {
            return ToResult();
        }

        var given = Read();
        if (!await plain.Save(Taken, given, person.Id))
        {
            return NotFound();
        }

        await Find();
        if (errors.Count > 0)
        {
            again = true;
            return await AgainAsync();
        }

        AsksSure = go == "submit" && BlankNumbers.Length > 0;
        if (AsksSure)
        {
            return Page();
        }

        return go is "submit" or "sure"
            ? await submit.Run(AttemptId, person.Id, []) is null ? NotFound() : ToResult()
            : GoSaying(words["attempts.form_saved"], $"/attempts/{AttemptId}");
    }

    public override Task LoadAsync() => Find();

    private LocalRedirectResult ToResult() => LocalRedirect($"/attempts/{AttemptId}/result");

    private Dictionary<string, Answer> Read()
    {
        var given = new Dictionary<string, Answer>(StringComparer.Ordinal);
        foreach (var (item, number) in Taken.Items.Select((v, i) => (v.Item, i + 1)))
        {
            try
            {
                given[item.Id] = Answer.FromForm(item, FormFields.Posted(Request.Form, item.Id));
            }
            catch (RuleBroken broken)
            {
                errors[item.Id] = rules.For(broken);
                ModelState.AddModelError($"q{number}", words["attempts.error_at", ("number", number), ("error", errors[item.Id])]);
            }
        }

        return given;
    }

    private async Task<bool> Find()
    {
        if (await attempts.Find(AttemptId, person.Id) is not { } taken)
        {
            return false;
        }

        Taken = taken;
        return true;
    }
}
