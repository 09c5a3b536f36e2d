using Lms.Assessments.Links;
using Lms.Assessments.Surveys;
using Lms.Assessments.Values;
using Lms.Data;
using Lms.Data.Surveys;
using Lms.Data.Uploads;
using Lms.Web.Links;
using Lms.Web.Parts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Surveys;

/// <summary>Where a supervisor says of each practice whether it is so. They have no account; whoever holds the link answers, once, and gives their name and job.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[SecretAddress]
public sealed class ConfirmModel(Db db, SurveyDesk desk, AnswerConfirmation answer, UploadQueries uploads, LinkLimit limit, TimeProvider clock) : LmsPage
{
    [FromRoute]
    public string Token { get; set; } = "";

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Job { get; set; }

    public SurveyView View { get; private set; } = null!;

    /// <summary>What the person says they do, fully or partly.</summary>
    public IReadOnlyList<StatementView> Practices { get; private set; } = [];

    /// <summary>How many files show it. They open for who is signed in and may; a link that can be passed on opens none.</summary>
    public int Files { get; private set; }

    public bool IsGone { get; private set; }

    public LinkStanding Standing { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await Find() ? Page() : Gone();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Find())
        {
            return Gone();
        }

        var given = new Dictionary<string, ConfirmationAnswer>(StringComparer.Ordinal);
        foreach (var practice in Practices)
        {
            if (Code.TryRead<ConfirmationAnswer>(Request.Form[practice.Given], out var word))
            {
                given[practice.Id] = word;
            }
        }

        return await answer.Run(LinkSecret.Read(Token)!, given, Name, Job) ? LocalRedirect("/confirm/thanks") : LocalRedirect(View.Address);
    }

    public override async Task LoadAsync() => IsGone = !await Find();

    /// <summary>What was ticked before the page was shown again.</summary>
    public bool Ticked(StatementView practice, ConfirmationAnswer word) => Request.HasFormContentType && Request.Form[practice.Given] == Code.Of(word);

    private async Task<bool> Find()
    {
        if (LinkSecret.Read(Token) is not { } secret)
        {
            Standing = LinkStanding.Cut;
            return false;
        }

        if (await db.FindConfirmation(LinkSecret.Hash(secret)) is not { } asked)
        {
            Standing = LinkStanding.Unknown;
            return false;
        }

        Standing = asked.Standing == ConfirmationState.Answered ? LinkStanding.Used : LinkStanding.Over;
        if (!asked.TakesAnswer(clock.GetUtcNow()) || await db.FindSurvey(asked.SurveyId, asked.PersonId) is not { } row)
        {
            return false;
        }

        View = await desk.View(row, $"/confirm/{secret}", null);
        Files = (await uploads.Of(row.Id)).Count;
        Practices = [.. View.Statements.Where(s => s.Answer is { IsConfirmable: true })];
        return true;
    }

    private IActionResult Gone()
    {
        IsGone = true;
        return limit.Refuse(this, Standing);
    }
}
