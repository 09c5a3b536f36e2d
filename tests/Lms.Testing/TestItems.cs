using Lms.Assessments.Items;

namespace Lms.Testing;

/// <summary>A form with one item of each kind, one point each. The right answers are in <see cref="Right"/>.</summary>
public static class TestItems
{
    /// <summary>The full answer to every item of a form, by item code, as a browser sends it.</summary>
    public static IReadOnlyDictionary<string, string> Right(string form) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [$"TST-{form}01"] = """{"choice":"b"}""",
        [$"TST-{form}02"] = """{"choices":["a","c"]}""",
        [$"TST-{form}03"] = """{"choice":"true"}""",
        [$"TST-{form}04"] = """{"order":["b","c","a"]}""",
        [$"TST-{form}05"] = """{"pairs":{"a":"2","b":"1"}}""",
        [$"TST-{form}06"] = """{"number":"13"}""",
        [$"TST-{form}07"] = """{"text":"remedy"}""",
    };

    public static IReadOnlyList<Item> Of(string form) =>
    [
        new SingleChoice { Id = $"TST-{form}01", Lesson = "1.1", Stem = "Which one?", Options = [new("a", "This"), new("b", "That")], Key = "b", Rationale = "Because.", Sources = ["ILO-GP"] },
        new MultipleChoice { Id = $"TST-{form}02", Lesson = "1.1", Stem = "Which of them?", Options = [new("a", "One", 500_000), new("b", "Two", -500_000), new("c", "Three", 500_000)] },
        new TrueFalse { Id = $"TST-{form}03", Lesson = "1.1", Stem = "Is it so?", Key = true },
        new Ordering { Id = $"TST-{form}04", Lesson = "1.2", Stem = "In which order?", Elements = [new("b", "First"), new("c", "Second"), new("a", "Third")] },
        new Matching { Id = $"TST-{form}05", Lesson = "1.2", Stem = "What goes with what?", Lefts = [new("a", "Left"), new("b", "Other left")], Rights = [new("1", "Right"), new("2", "Other right")], Key = [new("a", "2"), new("b", "1")] },
        new Numeric { Id = $"TST-{form}06", Lesson = "1.2", Stem = "How many?", Key = 13, Unit = "days" },
        new ShortText { Id = $"TST-{form}07", Lesson = "1.2", Stem = "In one word?", Accepted = ["remedy"] },
    ];
}
