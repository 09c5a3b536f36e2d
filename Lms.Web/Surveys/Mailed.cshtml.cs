using Lms.Assessments.Links;
using Lms.Assessments.Surveys;
using Lms.Data;
using Lms.Data.Surveys;
using Lms.Web.Links;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Surveys;

/// <summary>
/// The same questions for who came by the address in the mail, without signing in. No antiforgery token: the secret in the address is
/// what no forger has, and browsers inside mail programs often keep no cookies. An address that is over or used says which.
/// </summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[SecretAddress]
public sealed class MailedModel(Db db, SurveyDesk desk, SendSurvey send, LinkLimit limit, LinkReader reader, TimeProvider clock) : SurveyPage(desk, send, clock)
{
    [FromRoute]
    public string Token { get; set; } = "";

    /// <summary>The first of the person's names, as they write it: enough to know that it is meant for them.</summary>
    public string FirstName => View.Row.NativeName.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? View.Row.LatinName;

    public bool IsGone { get; private set; }

    public LinkStanding Standing { get; private set; }

    protected override string Address => $"/s/{LinkSecret.Read(Token)}";

    protected override string ThanksAddress => "/s/thanks";

    public async Task<IActionResult> OnGetAsync() => await Load() && IsOpen ? Page() : await Gone();

    public override async Task LoadAsync()
    {
        IsGone = !await Load() || !IsOpen;
    }

    protected override async Task<SurveyRow?> FindAsync()
    {
        if (LinkSecret.Read(Token) is not { } secret)
        {
            Standing = LinkStanding.Cut;
            return null;
        }

        if (await db.FindSurveyByToken(LinkSecret.Hash(secret)) is not { } row)
        {
            Standing = LinkStanding.Unknown;
            return null;
        }

        Standing = row.Standing == SurveyState.Done ? LinkStanding.Used : LinkStanding.Over;
        reader.Speak(HttpContext, row.PersonLanguage, row.TimeZone);
        return row;
    }

    protected override Task<IActionResult> Gone()
    {
        IsGone = true;
        return Task.FromResult(limit.Refuse(this, Standing));
    }
}
