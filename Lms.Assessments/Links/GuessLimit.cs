namespace Lms.Assessments.Links;

/// <summary>
/// How many misses one place or one person may make within some time. Thirty people in a training room stand behind one address, and so
/// may somebody who guesses among them; whatever that one does, the others must get in. Hence, by how long the secret is:
/// <para>
/// A link's secret has 160 bits. Whoever shows a right one has not guessed it, so it is looked up first and always answered, and no
/// count of misses is asked before. With a hundred million links out and <see cref="Links"/> tries a minute from each of a million
/// networks, a hit takes 10^26 years and more; the limit only keeps guessing from costing us logs and pages. A link that was used, is
/// over or was replaced shows a right secret too, and an address that was cut off cannot be a secret: neither is counted.
/// </para>
/// <para>
/// A slip's code (10^12) and the code in the room (10^6) are short: here the look itself is the guess, and must be refused unseen.
/// Each name has tries of its own, so that one person's typos are theirs alone, and a slip closes after a hundred wrong codes from
/// anywhere. <see cref="Typed"/> is the address's own measure, for who tries one code on many numbers: thirty people who all use up
/// their five free tries. Beyond it nobody is shut out (that would give whoever guesses a way to lock the room), but each name keeps
/// only its first try (<see cref="Tight"/>): enough for who types what is on their paper, one of 10^12 for who guesses.
/// </para>
/// <para>
/// Asking for a new password opens nothing and guesses nothing. It is limited because it writes letters: by name and place, and by
/// place alone against a walk through all names.
/// </para>
/// </summary>
/// <param name="Name">Under which it is counted.</param>
public sealed record GuessLimit(string Name, int Most, TimeSpan Within)
{
    /// <summary>Whole addresses that were never ours, from one network: two for each of thirty people.</summary>
    public static GuessLimit Links { get; } = new("links", 60, TimeSpan.FromMinutes(1));

    /// <summary>Wrong passwords and codes from one network, known devices apart.</summary>
    public static GuessLimit Typed { get; } = new("typed", 150, TimeSpan.FromMinutes(15));

    /// <summary>Codes typed in the room by one person.</summary>
    public static GuessLimit CheckInAMinute { get; } = new("check-in minute", 5, TimeSpan.FromMinutes(1));

    /// <summary>The same: two of a million codes are right at any moment, so an hour of guessing finds one with a chance of 1 in 25,000.</summary>
    public static GuessLimit CheckInAnHour { get; } = new("check-in hour", 20, TimeSpan.FromHours(1));

    /// <summary>Letters for a new password asked for one name from one place.</summary>
    public static GuessLimit Asked { get; } = new("asked", 5, TimeSpan.FromMinutes(15));

    /// <summary>The same for any name from one place: three for each of thirty people, and some.</summary>
    public static GuessLimit AskedHere { get; } = new("asked here", 100, TimeSpan.FromMinutes(15));

    /// <summary>The same count where the address behind it has made too many misses: one try, and then to wait.</summary>
    public GuessLimit Tight => this with { Most = 1 };

    /// <summary>Until when no further one is answered; null where one is.</summary>
    /// <param name="misses">Oldest first.</param>
    public DateTimeOffset? FullUntil(IEnumerable<DateTimeOffset> misses, DateTimeOffset now)
    {
        var recent = misses.Where(m => now - m < Within).ToList();
        return recent.Count < Most ? null : recent[^Most] + Within;
    }
}
