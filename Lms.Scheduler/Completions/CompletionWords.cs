using Lms.Assessments.Completions;
using Lms.Assessments.Values;
using Lms.Scheduler.Languages;

namespace Lms.Scheduler.Completions;

/// <summary>A rule and what somebody lacks by it, in plain words: the same sentences on pages, in the board's workbook and in letters.</summary>
public static class CompletionWords
{
    /// <summary>A measure as a column's head.</summary>
    public static string NameOf(this Words words, string measure) => words.Find("completions.name_" + measure) ?? measure;

    /// <summary>A requirement of a rule.</summary>
    public static string Need(this Words words, Requirement requirement) =>
        words.Find(
            "completions.need_" + requirement.Measure,
            ("all", requirement.Share == 10_000 ? "yes" : "no"),
            ("share", words.Figures.Percent(requirement.Share)),
            ("level", words.Level(requirement.Share * 100L / Requirement.Level)),
            ("levels", WorkPiece.UsualLevels))
        // A later rule read by an older program: said plainly rather than left out.
        ?? words["completions.need_other", ("measure", requirement.Measure), ("share", words.Figures.Percent(requirement.Share))];

    /// <summary>What is missing of one requirement, with the title of the piece of work it hangs on.</summary>
    public static string Lack(this Words words, Standing standing, string? title = null)
    {
        if (standing.State == StandingState.Impossible)
        {
            return words["completions.lack_impossible", ("name", words.NameOf(standing.Measure))];
        }

        var isLevel = Measure.IsLevel(standing.Measure);
        var lack = words.Find(
            "completions.lack_" + standing.Measure,
            ("have", isLevel ? words.Level(standing.Have) : words.Figures.Number(standing.Have)),
            ("needed", isLevel ? words.Level(standing.Needed) : words.Figures.Number(standing.Needed)),
            ("got", standing.Have == 0 ? "none" : "some"),
            ("best", words.Figures.Percent((int)standing.Have)),
            ("share", words.Figures.Percent((int)standing.Needed)))
            ?? words["completions.lack_other", ("measure", standing.Measure), ("have", standing.Have), ("needed", standing.Needed)];
        return title is null ? lack : words["completions.lack_titled", ("lack", lack), ("title", title)];
    }

    /// <summary>What happens next.</summary>
    public static string Next(this Words words, Standing standing) => words["completions.act_" + Code.Of(standing.Act)];

    /// <summary>Whose turn it is, to the person it is about or to somebody else.</summary>
    public static string Who(this Words words, Standing standing, bool own) =>
        own ? words["completions.who_own_" + Code.Of(standing.Who)] : words["completions.who_" + Code.Of(standing.Who)];

    public static string State(this Words words, StandingState state) => words["completions.state_" + Code.Of(state)];

    /// <summary>How far, in as few signs as a cell has room for; null where the state says it all.</summary>
    public static string? Figure(this Words words, Standing standing) => standing switch
    {
        { State: StandingState.Impossible } => null,
        { Measure: Measure.Lessons or Measure.Attendance, Of: > 0 } => words["completions.figure_of", ("have", words.Figures.Number(standing.Have)), ("of", words.Figures.Number(standing.Of))],
        { Measure: Measure.PostTest, Have: > 0 } => words.Figures.Percent((int)standing.Have),
        { Have: > 0 } when Measure.IsLevel(standing.Measure) => words["completions.figure_level", ("level", words.Level(standing.Have))],
        _ => null,
    };

    private static string Level(this Words words, long hundredths) => words.Figures.Number(hundredths / 100m);
}
