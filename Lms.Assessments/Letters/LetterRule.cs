namespace Lms.Assessments.Letters;

/// <summary>
/// Whether a letter goes now. An essential one always does. Another is not sent to who stopped its kind, nor after the last moment at
/// which it is of use; at night, on the reader's clock, it waits for the morning; and what would be too late by then is dropped at
/// once, rather than sent at night or held for nothing: of a session at half past eight the reminder of the hour before is left out,
/// and the one of the day before has come.
/// </summary>
public static class LetterRule
{
    /// <summary>The morning's letters take a while to leave: one that must be there at eight sharp would not be.</summary>
    public static readonly TimeSpan MorningTakes = TimeSpan.FromMinutes(10);

    /// <param name="latestAt">The last moment at which the letter is of use; null where it keeps.</param>
    /// <param name="isUnreachable">The address is marked as one at which nobody can be reached.</param>
    public static LetterFate Decide(LetterKind kind, bool isStopped, QuietHours quiet, TimeZoneInfo zone, DateTimeOffset now, DateTimeOffset? latestAt, bool isUnreachable = false)
    {
        if (kind == LetterKind.Essential)
        {
            return LetterFate.Send;
        }

        if (isUnreachable)
        {
            return new(LetterVerdict.Unreachable);
        }

        if (isStopped)
        {
            return new(LetterVerdict.Stopped);
        }

        if (now > latestAt)
        {
            return new(LetterVerdict.Late);
        }

        return quiet.EndOf(now, zone) is not { } morning ? LetterFate.Send
            : morning + MorningTakes > latestAt ? new(LetterVerdict.Late)
            : new(LetterVerdict.Wait, morning);
    }
}
