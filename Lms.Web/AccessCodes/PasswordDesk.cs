using Lms.Data;
using Lms.Data.AccessCodes;
using Lms.Data.People;
using Lms.Scheduler.Languages;
using Lms.Web.Links;
using Lms.Web.People;

namespace Lms.Web.AccessCodes;

/// <summary>What the pages for choosing a password with a one-time secret have in common.</summary>
internal sealed class PasswordDesk(
    Db db, UseAccessCode use, NewPasswords passwords, SignInFlow flow, SessionCheck sessions, AccessTicket ticket, LinkReader reader, LinkLimit limit)
{
    public LinkLimit Limit => limit;

    /// <summary>In the language of the answer, which may have become the person's.</summary>
    public Words Words => reader.Words;

    public Task<Person?> Find(Guid personId) => db.FindPerson(personId);

    /// <summary>Whether the person has an account that is not disabled.</summary>
    public async Task<bool> MayComeIn(Guid personId) => await db.FindAccount(personId) is { IsDisabled: false };

    /// <summary>The person's own language, unless this device was told another.</summary>
    public void Speak(HttpContext context, Person person) => Speak(context, person.Language, person.TimeZone);

    public void Speak(HttpContext context, string? language, string? zone) => reader.Speak(context, language, zone);

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
