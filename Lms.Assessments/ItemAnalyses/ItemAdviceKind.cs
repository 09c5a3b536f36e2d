namespace Lms.Assessments.ItemAnalyses;

/// <summary>What an author is told about an item, the gravest first. Shown as the text of its <see cref="Values.Code"/>.</summary>
public enum ItemAdviceKind
{
    /// <summary>Who does well in the rest of the test does worse in it, or the strong prefer a wrong option.</summary>
    KeyMayBeWrong,

    /// <summary>Much or somewhat harder for one group than for another of equal score.</summary>
    UnequalForGroups,

    /// <summary>Right and wrong say little about the rest of the test.</summary>
    TellsLittleApart,

    TooEasy,

    TooHard,

    /// <summary>A wrong option that next to nobody takes.</summary>
    OptionUnused,

    Good,
}
