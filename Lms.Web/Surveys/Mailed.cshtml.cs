using Lms.Assessments.Surveys;
using Lms.Data;
using Lms.Data.Surveys;
using Lms.Scheduler.Languages;
using Lms.Web.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Surveys;

/// <summary>
/// The same questions for who came by the address in the mail, without signing in. No antiforgery token: the secret in the address is
/// what no forger has, and browsers inside mail programs often keep no cookies. An address that is wrong, over or used gets one and
/// the same page.
/// </summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[SecretAddress]
public sealed class MailedModel(Db db, SurveyDesk desk, SendSurvey send, LinkLimit limit, Reader reader, LanguageList languages, TimeProvider clock) : SurveyPage(desk, send, clock)
{
    private bool isRefused;

    [FromRoute]
    public string Token { get; set; } = "";

    /// <summary>The first of the person's names, as they write it: enough to know that it is meant for them.</summary>
    public string FirstName => View.Row.NativeName.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? View.Row.LatinName;

    public bool IsGone { get; private set; }

    protected override string Address => $"/s/{LinkSecret.Read(Token)}";

    protected override string ThanksAddress => "/s/thanks";

    public async Task<IActionResult> OnGetAsync() => await Load() && IsOpen ? Page() : await Gone();

    public override async Task LoadAsync()
    {
        IsGone = !await Load() || !IsOpen;
    }

    protected override async Task<SurveyRow?> FindAsync()
    {
        isRefused = isRefused || !limit.MayAsk(HttpContext);
        if (isRefused || LinkSecret.Read(Token) is not { } secret || await db.FindSurveyByToken(LinkSecret.Hash(secret)) is not { } row)
        {
            return null;
        }

        // The person's own language, unless this device was told another.
        if (!Request.Cookies.ContainsKey(ReaderCookies.Language) && languages.Find(row.PersonLanguage) is { } theirs)
        {
            reader.Become(theirs, TimeZoneInfo.TryFindSystemTimeZoneById(row.TimeZone, out var zone) ? zone : null);
        }

        return row;
    }

    protected override Task<IActionResult> Gone()
    {
        IsGone = true;
        return Task.FromResult(isRefused ? LinkLimit.TooMany(this) : limit.Refuse(this, View is not null));
    }
}
