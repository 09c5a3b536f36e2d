namespace Lms.Assessments.ItemAnalyses;

/// <summary>What two groups of people of equal score are told apart by. Shown as the text of its <see cref="Values.Code"/>.</summary>
public enum FairnessBy
{
    Language,

    Sex,
}
