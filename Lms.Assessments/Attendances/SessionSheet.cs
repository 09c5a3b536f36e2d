using System.Text.Json;
using Lms.Assessments.Sessions;
using Lms.Assessments.Values;

namespace Lms.Assessments.Attendances;

/// <summary>
/// What stays of a session, for ever: everything its page, its PDF and its workbook show. Stored as JSON when the session is closed;
/// a correction is the next version, and none is changed. Words are not in it: they are the reader's. Add fields as nullable, rename
/// nothing.
/// </summary>
public sealed record SessionSheet
{
    public required Guid Session { get; init; }

    public required string Title { get; init; }

    public required string ModuleCode { get; init; }

    public required string ModuleTitle { get; init; }

    public required string CohortCode { get; init; }

    /// <summary>Whose cohort it was; null where it was nobody's in particular.</summary>
    public string? Institution { get; init; }

    public required SessionMode Mode { get; init; }

    public string? Place { get; init; }

    /// <summary>IANA; all instants are shown in it.</summary>
    public required string TimeZone { get; init; }

    /// <summary>As planned.</summary>
    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>When it ran, in order.</summary>
    public required ValueList<Stretch> Runs { get; init; }

    public required DateTimeOffset ClosedAt { get; init; }

    public required int RuleNumber { get; init; }

    public required PresenceRule Rule { get; init; }

    public required ValueList<SheetTrainer> Trainers { get; init; }

    public required ValueList<SheetSlot> Plan { get; init; }

    /// <summary>In the order of their Latin names.</summary>
    public required ValueList<SheetPerson> People { get; init; }

    public required ValueList<SheetPoll> Polls { get; init; }

    public required ValueList<SheetQuestion> Questions { get; init; }

    public required ValueList<SheetGroup> Groups { get; init; }

    public required ValueList<SheetMessage> Messages { get; init; }

    public required ValueList<SheetMoment> Timeline { get; init; }

    /// <summary>Whole minutes it ran.</summary>
    public int RanMinutes() => (int)(Stretch.Total(Runs).Ticks / TimeSpan.TicksPerMinute);

    public int Present() => People.Count(p => p.Present);

    /// <summary>From a stored row. Throws <see cref="JsonException"/> when it is none.</summary>
    public static SessionSheet Read(string json) => CanonicalJson.Read<SessionSheet>(json);

    public string ToJson() => CanonicalJson.Write(this);

    /// <summary>The next version, with one person's line anew; everything else stays as it was frozen.</summary>
    public SessionSheet Corrected(SheetPerson line) => this with
    {
        People = People.Where(p => p.Person != line.Person).Append(line)
            .OrderBy(p => p.LatinName, StringComparer.Ordinal).ThenBy(p => p.Person).ToValueList(),
    };
}
