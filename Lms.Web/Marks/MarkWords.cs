using Lms.Assessments.Rubrics;
using Lms.Data.Marks;
using Lms.Scheduler.Languages;

namespace Lms.Web.Marks;

/// <summary>How levels and people are called where work is marked.</summary>
public static class MarkWords
{
    /// <summary>The four the trainings teach have names; others are numbers.</summary>
    public static string Level(this Words words, int level, int levels) =>
        levels == Rubric.UsualLevels ? words[$"marks.level_{level}"] : words["marks.level_number", ("level", level)];

    /// <summary>"2.75 of 4".</summary>
    public static string LevelOf(this Words words, int hundredths, int levels) =>
        words["marks.level_of", ("level", words.Figures.Number(hundredths / 100m)), ("levels", words.Figures.Number(levels))];

    /// <summary>Whose work it is, or the code that stands for them.</summary>
    public static string Whose(this Words words, WaitingWork work) => work.Names ?? words["marks.code", ("code", work.Code)];
}
