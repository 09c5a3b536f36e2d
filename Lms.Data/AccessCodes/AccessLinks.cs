using Lms.Assessments.AccessCodes;
using Lms.Assessments.Links;
using Lms.Assessments.Surveys;
using Lms.Assessments.Values;
using Lms.Data.Surveys;

namespace Lms.Data.AccessCodes;

/// <summary>
/// The address of a one-time link as it goes into a letter. Where the link key was lost and made anew, the row is given the new one, so
/// that what is written works.
/// </summary>
public sealed class AccessLinks(Db db, LinkKey links, TimeProvider clock)
{
    /// <summary>The secret's row and the secret; null when it opens nothing any more, and then there is nothing to tell.</summary>
    public async Task<(AccessCode Code, string Secret)?> Find(Guid codeId)
    {
        if (await db.FindAccessCode(codeId) is not { } code || !code.IsOpen(clock.GetUtcNow()))
        {
            return null;
        }

        var secret = links.OfAccess(codeId);
        var hash = LinkSecret.Hash(secret);
        if (code.SecretHash != hash)
        {
            await db.Work("RenewAccessLink", work => work.Execute(Sql.Renew, new { codeId, hash }));
        }

        return (code, secret);
    }

    /// <summary>What an address is, also where it opens nothing (any more).</summary>
    public async Task<AccessLook> Look(string? secret) =>
        LinkSecret.Read(secret) is not { } read ? new(null, LinkStanding.Cut)
        : await db.FindAccessCodeBySecret(LinkSecret.Hash(read)) is not { } code ? new(null, LinkStanding.Unknown)
        : await Look(code);

    /// <summary>The same of one whose row is known.</summary>
    public async Task<AccessLook> Look(AccessCode code)
    {
        var newest = await db.FindNewestAccessCode(code.PersonId, Code.Read<AccessPurpose>(code.Purpose));
        return new(code, AccessRule.Standing(code.ExpiresAt, code.UsedAt, code.RevokedAt, code.Tries, newest is { UsedAt: null } && newest.Id != code.Id, clock.GetUtcNow()));
    }

    /// <summary>
    /// What the slip is whose code was typed for a person, also one that was used. A person who does not exist costs the same: ask with
    /// an empty id.
    /// </summary>
    public async Task<AccessLook> LookSlip(Guid personId, string code) =>
        await db.FindAccessCodeBySecret(LinkSecret.Hash(links.OfSlip(personId, code))) is { } slip ? await Look(slip) : new(null, LinkStanding.Unknown);

    internal static class Sql
    {
        public const string Renew = "UPDATE AccessCode SET SecretHash = @hash WHERE Id = @codeId AND UsedAt IS NULL";
    }
}
