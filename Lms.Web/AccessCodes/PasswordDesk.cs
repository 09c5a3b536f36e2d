using Lms.Data;
using Lms.Data.AccessCodes;
using Lms.Data.People;
using Lms.Scheduler.Languages;
using Lms.Web.Languages;
using Lms.Web.People;
using Lms.Web.Surveys;

namespace Lms.Web.AccessCodes;

/// <summary>What the pages for choosing a password with a one-time secret have in common.</summary>
internal sealed class PasswordDesk(
    Db db, UseAccessCode use, NewPasswords passwords, SignInFlow flow, SessionCheck sessions, AccessTicket ticket, Reader reader, LanguageList languages, LinkLimit limit)
{
    public LinkLimit Limit => limit;

    /// <summary>In the language of the answer, which may have become the person's.</summary>
    public Words Words => reader.Words;

    /// <summary>The person, unless their account is disabled.</summary>
    public async Task<Person?> Find(Guid personId) => await db.FindAccount(personId) is { IsDisabled: false } ? await db.FindPerson(personId) : null;

    /// <summary>The person's own language, unless this device was told another.</summary>
    public void Speak(HttpContext context, Person person) => Speak(context, person.Language, person.TimeZone);

    public void Speak(HttpContext context, string? language, string? zone)
    {
        if (!context.Request.Cookies.ContainsKey(ReaderCookies.Language) && languages.Find(language) is { } theirs)
        {
            reader.Become(theirs, zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known) ? known : null);
        }
    }

    /// <summary>Saves the password, uses the secret up and signs in. False when the secret opens nothing any more, null when too many people hash at this moment.</summary>
    public async Task<bool?> Choose(HttpContext context, Guid codeId, string password)
    {
        if (await passwords.Make(password, context.RequestAborted) is not var (hash, stamp))
        {
            return null;
        }

        if (await use.Run(codeId, hash, stamp) is not { } person)
        {
            return false;
        }

        sessions.Forget(person);
        ticket.TakeBack(context.Response);
        await flow.Start(context, person);
        return true;
    }
}
