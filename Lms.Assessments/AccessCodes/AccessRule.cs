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
        usedAt is null && revokedAt is null && now < expiresAt && tries < MostTries;

    /// <summary>Whether a password may be chosen with it. The halves of a change of address prove a mailbox and let nobody in.</summary>
    public static bool LetsIn(AccessPurpose purpose) => purpose is AccessPurpose.Invitation or AccessPurpose.Reset or AccessPurpose.Slip;
}
