using Lms.Assessments.Surveys;
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

    /// <summary>What an address opens; null for anything that opens nothing (any more).</summary>
    public async Task<AccessCode?> Open(string? secret) =>
        LinkSecret.Read(secret) is { } read && await db.FindAccessCodeBySecret(LinkSecret.Hash(read)) is { } code && code.IsOpen(clock.GetUtcNow()) ? code : null;

    /// <summary>
    /// The open slip of a person whose code was typed; null for a wrong one. A person who does not exist costs the same: ask with an
    /// empty id.
    /// </summary>
    public async Task<AccessCode?> OpenSlip(Guid personId, string code) =>
        await db.FindAccessCodeBySecret(LinkSecret.Hash(links.OfSlip(personId, code))) is { } slip && slip.IsOpen(clock.GetUtcNow()) ? slip : null;

    internal static class Sql
    {
        public const string Renew = "UPDATE AccessCode SET SecretHash = @hash WHERE Id = @codeId AND UsedAt IS NULL";
    }
}
