using Lms.Assessments.Items;
using Lms.Assessments.Polls;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Assessments.Tests.Polls;

/// <summary>Polls as a trainer prepares them.</summary>
internal static class Asked
{
    public static readonly DateTimeOffset At = new(2026, 12, 1, 5, 0, 0, TimeSpan.Zero);

    public static Poll Draft(PollKind kind, params string[] options) => new() { Kind = kind, Text = "Which one?", Options = options.ToValueList() };

    public static Poll Opened(PollKind kind, params string[] options) => Poll.Prepare(Draft(kind, options)).Open(At);

    public static Poll Quiz(Item item, params string[] options) => Poll.Prepare(Draft(PollKind.Quiz, options) with { Item = item, Seconds = 20 }).Open(At);

    public static SingleChoice Choice { get; } = new()
    {
        Id = "T-1", Stem = "Who pays?", Lesson = "1.1", Options = [new("a", "The worker"), new("b", "The employer"), new("c", "Nobody")], Key = "b",
    };

    public static TrueFalse Statement { get; } = new() { Id = "T-2", Stem = "Workers never pay.", Lesson = "1.1", Key = false };

    public static MultipleChoice Several { get; } = new()
    {
        Id = "T-3", Stem = "What are costs?", Lesson = "1.1",
        Options = [new("a", "A visa", 500_000), new("b", "A gift", -500_000), new("c", "A test", 500_000)],
    };

    public static void Refuses(string code, Action act) => Assert.Equal(code, Assert.Throws<RuleBroken>(act).Code);
}
