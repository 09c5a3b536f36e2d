using Lms.Assessments.Items;
using Lms.Assessments.Values;

namespace Lms.Assessments.Tests.Items;

internal static class Samples
{
    public static SingleChoice Single(string key = "b") => new()
    {
        Id = "ERP-A01",
        Stem = "Who should carry recruitment fees?",
        Lesson = "2.2",
        Sources = ["ILO-GP"],
        ReviewBy = new DateOnly(2027, 11, 22),
        Rationale = "Never the worker.",
        Options = [new("a", "The worker"), new("b", "Never the worker"), new("c", "Both")],
        Key = key,
    };

    public static MultipleChoice Multiple() => new()
    {
        Id = "ERP-A02",
        Stem = "Which are related costs?",
        Lesson = "2.2",
        Options = [new("a", "Travel", 333_333), new("b", "Gifts", -333_333), new("c", "Insurance", 333_333), new("d", "A test", 333_333)],
    };

    public static TrueFalse TrueFalse(bool key = false) => new() { Id = "ERP-A07", Stem = "IRIS is compulsory.", Lesson = "2.4", Key = key };

    public static Ordering Ordering() => new()
    {
        Id = "ERP-B04",
        Stem = "Put the steps in order.",
        Lesson = "2.3",
        Elements = [new("c", "Verify"), new("a", "Explain"), new("d", "Sign"), new("b", "Depart")],
    };

    public static Matching Matching() => new()
    {
        Id = "CWA-A08",
        Stem = "Match.",
        Lesson = "4.1",
        Lefts = [new("a", "Rule 5"), new("b", "Rule 15"), new("c", "Rule 26")],
        Rights = [new("1", "Welfare Fund"), new("2", "Powers"), new("3", "Charges")],
        Key = [new("a", "2"), new("b", "3"), new("c", "1")],
    };

    public static Numeric Numeric(decimal key = 13m, decimal tolerance = 0m) => new() { Id = "MED-A03", Stem = "By how many points?", Lesson = "3.5", Key = key, Tolerance = tolerance, Unit = "percentage points" };

    public static ShortText ShortText() => new() { Id = "SST-X01", Stem = "Capital?", Lesson = "1.1", Accepted = ["Bişkek", "Душанбе"] };

    public static IReadOnlyList<Item> All() => [Single(), Multiple(), TrueFalse(), Ordering(), Matching(), Numeric(), ShortText()];
}
