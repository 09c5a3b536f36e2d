using Lms.Assessments.Attendances;
using Lms.Assessments.Sessions;
using Lms.Assessments.Values;
using Lms.Scheduler.Languages;

namespace Lms.Web.Attendances;

/// <summary>Attendance in the words of the reader, the same on page, paper and workbook.</summary>
public sealed class AttendanceWords(Words words)
{
    public string Presence(SheetPerson person) => words[person.Present ? "attendances.present" : "attendances.absent"];

    /// <summary>How it is known: "Page open", "Check-in", "By hand, Nurgul Asanova: phone was empty".</summary>
    public string How(SheetPerson person) => person is { How: AttendanceHow.ByHand, EnteredBy: { } by }
        ? words["attendances.how_by_hand_who", ("name", by), ("reason", person.Reason)]
        : words["attendances.how_" + Code.Of(person.How)];

    /// <summary>"10:02 – 11:58", or only what is known of it.</summary>
    public string Hours(SheetPerson person, TimeZoneInfo zone) => (person.JoinedAt, person.LeftAt) switch
    {
        ({ } joined, { } left) => words.Dates.Hours(joined, left, zone),
        ({ } joined, null) => words.Dates.Time(joined, zone),
        _ => words["attendances.nothing"],
    };

    public string Share(SheetPerson person) => words.Figures.Percent(person.Share);

    /// <summary>"Tue 1 Dec 2026, 10:00 – 11:58 (Dushanbe)" for each time it ran.</summary>
    public string Ran(Stretch run, TimeZoneInfo zone) =>
        words["attendances.ran", ("day", words.Dates.Day(Dates.DayIn(run.From, zone))), ("hours", words.Dates.Hours(run.From, run.Until, zone)), ("place", words.Dates.Place(zone))];

    /// <summary>What present means here, and which version of the rule says so.</summary>
    public string Rule(PresenceRule rule, int number) =>
        words[rule.CheckIn ? "attendances.rule_check_in" : "attendances.rule_share", ("share", words.Figures.Percent(rule.Share)), ("version", PresenceRule.Name(number))];

    /// <summary>A group that gave itself no name has its number.</summary>
    public string Group(SheetGroup group) => group.Name.Length > 0
        ? words["groups.number_name", ("number", group.Number), ("name", group.Name)]
        : words["groups.number", ("number", group.Number)];

    /// <summary>"Case study: Silk Road Staffing", or only what it is.</summary>
    public string Slot(SheetSlot slot) => slot.Title.Length == 0
        ? words["sessions.kind_" + Code.Of(slot.Kind)]
        : words["attendances.slot", ("kind", words["sessions.kind_" + Code.Of(slot.Kind)]), ("title", slot.Title)];

    /// <summary>"10:14 · Poll opened: Who pays the fee?"</summary>
    public string Moment(SheetMoment moment, TimeZoneInfo zone) => words[
        moment.What is { Length: > 0 } ? "attendances.moment_about" : "attendances.moment",
        ("time", words.Dates.Time(moment.At, zone)), ("what", words["attendances.happened_" + moment.Kind]), ("about", moment.Kind == SessionEventKind.ModeChanged ? words["attendances.mode_" + moment.What] : moment.What)];
}
