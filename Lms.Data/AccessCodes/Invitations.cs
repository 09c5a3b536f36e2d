using Lms.Assessments.AccessCodes;
using Lms.Assessments.Rules;
using Lms.Assessments.Surveys;
using Lms.Assessments.Values;
using Lms.Data.Outbox;
using Lms.Data.Surveys;

namespace Lms.Data.AccessCodes;

/// <summary>Makes secrets whose links go out by mail, and posts the letters, in one unit of work.</summary>
internal static class Invitations
{
    /// <summary>Invites somebody who has no password yet. The link of an earlier invitation stops working.</summary>
    public static Task Invite(this UnitOfWork work, Guid personId, Guid? by, LinkKey links, DateTimeOffset now) =>
        work.MailLink(personId, AccessPurpose.Invitation, AccessTemplates.Invitation, by, links, now);

    /// <summary>A link to choose a new password, to somebody who has one.</summary>
    public static Task MailReset(this UnitOfWork work, Guid personId, Guid? by, LinkKey links, DateTimeOffset now) =>
        work.MailLink(personId, AccessPurpose.Reset, AccessTemplates.Reset, by, links, now);

    /// <summary>A secret that stands for itself until its letter is written. The open one of its kind before it is revoked.</summary>
    /// <exception cref="RuleBroken"><c>stale</c>: somebody made one at the same time.</exception>
    public static async Task<AccessCode> AddLink(this UnitOfWork work, AccessCode wanted, AccessPurpose purpose, LinkKey links, DateTimeOffset now)
    {
        await work.RevokeAccessCodes([wanted.PersonId], [purpose], now);
        var code = wanted with
        {
            Purpose = Code.Of(purpose),
            SecretHash = LinkSecret.Hash(links.OfAccess(wanted.Id)),
            CreatedAt = now,
            ExpiresAt = AccessRule.ExpiresAt(purpose, now),
        };
        return await work.TryAddAccessCode(code) ? code : throw new RuleBroken("stale");
    }

    private static async Task MailLink(this UnitOfWork work, Guid personId, AccessPurpose purpose, string template, Guid? by, LinkKey links, DateTimeOffset now)
    {
        var code = await work.AddLink(new AccessCode { Id = work.NewId(), PersonId = personId, CreatedBy = by }, purpose, links, now);
        await work.Post(new OutboxMail($"{template}:{code.Id}", personId, template, code.Id), now);
    }
}
