namespace Lms.Assessments.Outbox;

/// <summary>When a mail that could not go is tried again. Greylisting answers within minutes; an outage is waited out for a day; then a person must look.</summary>
public static class RetryRule
{
    private static readonly TimeSpan[] BackOff = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(60)];
    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromHours(24);

    /// <summary>After 1, 5, 15, 60 minutes, then hourly; null = given up, a day after it was posted or sent again by hand.</summary>
    /// <param name="tries">So far, this one included: at least one.</param>
    /// <param name="since">When it was posted, or sent again by hand.</param>
    public static DateTimeOffset? Next(int tries, DateTimeOffset since, DateTimeOffset now) =>
        tries > BackOff.Length && now - since > GiveUpAfter ? null : now + BackOff[Math.Clamp(tries, 1, BackOff.Length) - 1];
}
