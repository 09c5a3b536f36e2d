using Lms.Assessments.Quizzes;

namespace Lms.Data.Attempts;

/// <summary>How addresses and rows write a <see cref="QuizKind"/>: <c>before</c> and <c>after</c>, the words people use.</summary>
public static class Purpose
{
    public const string Before = "before";
    public const string After = "after";

    public static string Of(QuizKind kind) => kind == QuizKind.Pre ? Before : After;

    /// <summary>Null for any other word.</summary>
    public static QuizKind? Find(string word) => word switch
    {
        Before => QuizKind.Pre,
        After => QuizKind.Post,
        _ => null,
    };
}
