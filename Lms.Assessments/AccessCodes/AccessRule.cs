using Lms.Assessments.Links;

namespace Lms.Assessments.AccessCodes;

/// <summary>
/// How long a one-time secret opens something. An invitation waits for somebody who was registered by others and reads mail once a
/// month; a slip has to reach a district office by post; who asks for a new password sits there, but the mail may take its hours.
/// </summary>
public static class AccessRule
{
    /// <summary>
    /// Wrong codes after which a slip's code opens nothing any more. Places that guess wait as with passwords, so this holds only
    /// against a guess from many networks: 10^12 codes against a hundred tries. The office prints another.
    /// </summary>
    public const int MostTries = 100;

    /// <summary>A second letter for a new password is not written within this time: the first one is on its way.</summary>
    public static readonly TimeSpan ResetEvery = TimeSpan.FromMinutes(5);

    /// <summary>Letters for a new password within a day, as long as the newest link works.</summary>
    public const int MostResetsADay = 8;

    public static DateTimeOffset ExpiresAt(AccessPurpose purpose, DateTimeOffset now) => now + (purpose switch
    {
        AccessPurpose.Invitation => TimeSpan.FromDays(30),
        AccessPurpose.Slip => TimeSpan.FromDays(60),
        AccessPurpose.Reset => TimeSpan.FromHours(24),
        AccessPurpose.EmailOld or AccessPurpose.EmailNew => TimeSpan.FromDays(3),
        _ => throw new ArgumentOutOfRangeException(nameof(purpose)),
    });

    /// <summary>Whether it opens what it is for: not used, not revoked, not over, not guessed at too often.</summary>
    public static bool IsOpen(DateTimeOffset expiresAt, DateTimeOffset? usedAt, DateTimeOffset? revokedAt, int tries, DateTimeOffset now) =>
        Standing(expiresAt, usedAt, revokedAt, tries, isNewer: false, now) == LinkStanding.Open;

    /// <summary>What is said of it to who holds it.</summary>
    /// <param name="isNewer">There is a newer one of its kind that was not used.</param>
    public static LinkStanding Standing(DateTimeOffset expiresAt, DateTimeOffset? usedAt, DateTimeOffset? revokedAt, int tries, bool isNewer, DateTimeOffset now) =>
        usedAt is not null ? LinkStanding.Used
        : revokedAt is not null && isNewer ? LinkStanding.Replaced
        : revokedAt is not null || tries >= MostTries ? LinkStanding.Ended
        : now >= expiresAt ? LinkStanding.Over
        : LinkStanding.Open;

    /// <summary>
    /// Whether somebody who asks is written another letter. One is on its way for some minutes; and who has got many within a day, by a
    /// stranger's asking as likely as by their own, has the newest, which still works.
    /// </summary>
    /// <param name="newestAt">When their newest link was made.</param>
    /// <param name="isOpen">Whether that one still works.</param>
    /// <param name="aDay">Links made for them within a day.</param>
    public static bool MayAskAgain(DateTimeOffset? newestAt, bool isOpen, long aDay, DateTimeOffset now) =>
        !(newestAt + ResetEvery > now) && !(isOpen && aDay >= MostResetsADay);

    /// <summary>Whether a password may be chosen with it. The halves of a change of address prove a mailbox and let nobody in.</summary>
    public static bool LetsIn(AccessPurpose purpose) => purpose is AccessPurpose.Invitation or AccessPurpose.Reset or AccessPurpose.Slip;
}
